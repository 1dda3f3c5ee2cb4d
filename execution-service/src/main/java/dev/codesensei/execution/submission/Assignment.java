package dev.codesensei.execution.submission;

import dev.codesensei.execution.problems.Judging;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What a program is to do.
 *
 * @param testSet by which it is judged; absent for one run with an input of its own
 * @param problemId the problem's own id, even if its client named it otherwise
 * @param problemVersion which the tests belong to
 * @param limits that take the place of the client's and the language's
 */
record Assignment(
        JobKind kind,
        @Nullable String testSet,
        @Nullable String problemId,
        @Nullable Integer problemVersion,
        @Nullable Limits limits) {

    static Assignment run(@Nullable String problemId) {
        return new Assignment(JobKind.RUN, null, problemId, null, null);
    }

    static Assignment publicTests(Judging problem) {
        return problem.publicTestSet() == null
                ? run(problem.problemId())
                : new Assignment(
                        JobKind.RUN, problem.publicTestSet(), problem.problemId(), problem.version(), problem.limits());
    }

    static Assignment allTests(Judging problem) {
        return new Assignment(
                JobKind.GRADE, problem.testSet(), problem.problemId(), problem.version(), problem.limits());
    }
}
