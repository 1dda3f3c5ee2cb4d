package dev.codesensei.problem.publishing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorBody;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.exchange.ImportReport;
import dev.codesensei.problem.exchange.ImportService;
import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.jobs.Work;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.TestDigests;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Judges the solutions of packages that nobody wants to keep; knows nothing of HTTP. */
@ApplicationScoped
class CheckService {

    private final ImportService imports;
    private final PackedSolutions packed;
    private final Trials trials;

    CheckService(ImportService imports, PackedSolutions packed, Trials trials) {
        this.imports = imports;
        this.packed = packed;
        this.trials = trials;
    }

    /** Answers the id of the job. No problem comes of it, under any slug. */
    String start(InputStream archive, String name, String author) throws IOException {
        return imports.start("check", archive, name, author, this::check);
    }

    private Work.End check(Problem problem, ImportReport read, Progress progress) throws IOException {
        TestDigests digests = problem.tests();
        if (digests == null) {
            return refused(PublishErrors.WITHOUT_TESTS, CheckReport.of(problem, read, List.of(), List.of()));
        }
        Trial trial = trials.of(problem, digests, packed.of(problem));
        List<SolutionReport> solutions = trial.run(
                progress,
                (solution, judged, names) ->
                        SolutionReport.of(solution, judged, names).with(judged, names));
        CheckReport report = CheckReport.of(problem, read, solutions, trial.notes(solutions));
        return report.isAsPromised() ? new Work.End.Done(report) : refused(PublishErrors.NOT_PROVEN, report);
    }

    private static Work.End refused(ErrorCode why, CheckReport report) {
        return new Work.End.Refused(ErrorBody.of(new ApiException(why, null)), report);
    }
}
