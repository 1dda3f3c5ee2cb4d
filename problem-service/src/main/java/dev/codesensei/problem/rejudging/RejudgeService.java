package dev.codesensei.problem.rejudging;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.jobs.JobService;
import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.jobs.Work;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemService;
import dev.codesensei.problem.problems.TestDigests;
import dev.codesensei.problem.problems.Viewer;
import dev.codesensei.problem.rejudging.GradesApi.Grade;
import dev.codesensei.problem.rejudging.GradesApi.Verification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The rules for judging the grades of a problem again; knows nothing of HTTP. */
@ApplicationScoped
class RejudgeService {

    /** Differences in one answer. */
    static final int PAGE = 100;

    private final ProblemService problems;
    private final JobService jobs;
    private final Grades grades;
    private final RejudgeRepository rejudges;
    private final RejudgingConfig config;
    private final Clock clock;

    RejudgeService(
            ProblemService problems,
            JobService jobs,
            Grades grades,
            RejudgeRepository rejudges,
            RejudgingConfig config,
            Clock clock) {
        this.problems = problems;
        this.jobs = jobs;
        this.grades = grades;
        this.rejudges = rejudges;
        this.config = config;
        this.clock = clock;
    }

    /** Begins to judge grades again by the tests that the problem has now; answers the id of the rejudge, and of its job. */
    String start(String problemId, NewRejudge wanted, Viewer author) {
        Problem problem = editable(problemId, author);
        TestDigests tests = problem.tests();
        if (tests == null) {
            throw new ApiException(RejudgeErrors.WITHOUT_TESTS, null);
        }
        String by = Objects.requireNonNull(author.user());
        var verification = new Verification(
                by,
                problem.id(),
                problem.version(),
                tests.all(),
                problem.rules().limits());
        rejudges.deleteExpired(clock.instant());
        return jobs.startPatient("rejudge", by, id -> progress -> stage(id, wanted, verification, progress));
    }

    RejudgeView get(String problemId, String id, int behind, Viewer author) {
        return view(find(editable(problemId, author), id), behind);
    }

    /** Begins to change the grades that differ; answers the id of the job. Begun again, it goes on where it was. */
    String apply(String problemId, String id, Viewer author) {
        Problem problem = editable(problemId, author);
        Rejudge rejudge = find(problem, id);
        if (rejudge.state() == Rejudge.State.APPLIED) {
            throw new ApiException(RejudgeErrors.APPLIED, null);
        }
        if (rejudge.problemVersion() != problem.version()) {
            throw new ApiException(
                    RejudgeErrors.OUTDATED,
                    "Version %d was judged by, and now it is %d: judge again"
                            .formatted(rejudge.problemVersion(), problem.version()));
        }
        String by = Objects.requireNonNull(author.user());
        var application = new Application(rejudge, by, grades, rejudges, clock);
        return jobs.startPatient("rejudge-apply", by, _ -> application::run);
    }

    private Work.End stage(String id, NewRejudge wanted, Verification by, Progress progress) {
        List<Grade> concerned =
                grades.of(by.problemId()).stream().filter(wanted::concerns).toList();
        List<Comparison> compared = new Staging(grades, by, config.atOnce()).compare(concerned, progress);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(config.keep());
        var comparisons = new Comparisons(compared);
        List<Difference> differences = comparisons.differences(id, expiresAt);
        var rejudge = new Rejudge(
                id,
                by.problemId(),
                by.problemVersion(),
                by.testSet(),
                by.owner(),
                Rejudge.State.STAGED,
                concerned.size(),
                concerned.size() - compared.size(),
                differences.size(),
                comparisons.matrix(),
                comparisons.toolchains(),
                null,
                now,
                expiresAt);
        rejudges.insert(rejudge, differences);
        return new Work.End.Done(view(rejudge, 0));
    }

    private RejudgeView view(Rejudge rejudge, int behind) {
        return RejudgeView.of(rejudge, rejudges.behind(rejudge, behind, PAGE), behind);
    }

    private Rejudge find(Problem problem, String id) {
        return rejudges.find(id)
                .filter(rejudge -> rejudge.problemId().equals(problem.id()))
                .orElseThrow(() -> new ApiException(
                        RejudgeErrors.NOT_FOUND, "There is none of this problem, or its job has not ended yet"));
    }

    private Problem editable(String id, Viewer author) {
        Problem problem = problems.get(id, author);
        if (!author.mayEdit(problem)) {
            throw new ApiException(ErrorCode.FORBIDDEN, "It is somebody else's");
        }
        return problem;
    }
}
