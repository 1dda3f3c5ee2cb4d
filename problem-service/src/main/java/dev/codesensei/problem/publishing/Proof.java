package dev.codesensei.problem.publishing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorBody;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.jobs.Work;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.Problem.Change;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemState;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Judges every solution of a problem, and publishes it when all are as promised.
 */
record Proof(Problem problem, Trial trial, ProblemRepository problems, Instant at) {

    Work.End run(Progress progress) throws IOException {
        List<SolutionReport> lines = trial.run(progress, SolutionReport::of);
        var report = new ProofReport(problem.stage(), lines, trial.notes(lines));
        return report.isProof() ? publish(lines) : refused(PublishErrors.NOT_PROVEN, report);
    }

    private Work.End publish(List<SolutionReport> lines) {
        var state = new ProblemState.Published();
        Problem published = problem.in(state).next(Change.PUBLISHED, problem.changedBy(), at);
        return problems.replace(problem, published)
                ? new Work.End.Done(new ProofReport(state.label(), lines, trial.notes(lines)))
                : refused(PublishErrors.CHANGED, new ProofReport(problem.stage(), lines, trial.notes(lines)));
    }

    private static Work.End refused(ErrorCode why, ProofReport report) {
        return new Work.End.Refused(ErrorBody.of(new ApiException(why, null)), report);
    }
}
