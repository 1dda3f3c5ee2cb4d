package dev.codesensei.problem.publishing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorBody;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.jobs.Work;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.Problem.Change;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemState;
import dev.codesensei.problem.publishing.ProofReport.Line;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges every solution of a problem, and publishes it when all are as promised.
 *
 * @param testSet all tests, none of them hidden: its author reads the report
 */
record Proof(
        Problem problem,
        String testSet,
        List<Solution> solutions,
        Judge judge,
        ProblemRepository problems,
        Instant at) {

    Proof {
        solutions = List.copyOf(solutions);
    }

    Work.End run(Progress progress) throws IOException {
        var lines = new ArrayList<Line>();
        for (Solution solution : solutions) {
            progress.report(lines.size(), solutions.size(), "Judges " + solution.name());
            lines.add(line(solution, judge.judge(problem, testSet, solution)));
        }
        var report = new ProofReport(problem.stage(), lines);
        return report.isProof() ? publish(lines) : refused(PublishErrors.NOT_PROVEN, report);
    }

    private Work.End publish(List<Line> lines) {
        var state = new ProblemState.Published();
        Problem published = problem.in(state).next(Change.PUBLISHED, problem.changedBy(), at);
        return problems.replace(problem, published)
                ? new Work.End.Done(new ProofReport(state.label(), lines))
                : refused(PublishErrors.CHANGED, new ProofReport(problem.stage(), lines));
    }

    private static Work.End refused(ErrorCode why, ProofReport report) {
        return new Work.End.Refused(ErrorBody.of(new ApiException(why, null)), report);
    }

    private static Line line(Solution solution, JudgedSolution judged) {
        Optional<String> breach = solution.promise().breach(judged);
        return new Line(
                solution.name(),
                solution.language(),
                Objects.requireNonNull(judged.verdict()),
                Objects.requireNonNullElse(judged.passed(), 0),
                Objects.requireNonNullElse(judged.total(), 0),
                judged.tests().stream().mapToLong(TestResult::cpuMillis).max().orElse(0),
                breach.isEmpty(),
                breach.orElse(null),
                breach.isPresent() ? judged.message() : null);
    }
}
