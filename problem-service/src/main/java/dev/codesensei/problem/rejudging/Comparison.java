package dev.codesensei.problem.rejudging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.problem.rejudging.GradesApi.Grade;
import dev.codesensei.problem.rejudging.GradesApi.Judged;
import java.time.Instant;
import java.util.Objects;

/**
 * A grade, and what its program comes to now.
 *
 * @param verification the job in which it was judged again
 */
record Comparison(Grade grade, Judged again, String verification) {

    Standing before() {
        return new Standing(grade.verdict(), grade.score(), grade.passed(), grade.total());
    }

    Standing after() {
        return new Standing(
                verdict(),
                Objects.requireNonNullElse(again.score(), 0.0),
                Objects.requireNonNullElse(again.passed(), 0),
                Objects.requireNonNullElse(again.total(), 0));
    }

    boolean differs() {
        return !before().equals(after());
    }

    /** Whether somebody was able to judge it. */
    boolean isJudged() {
        return verdict().isOfTheProgram();
    }

    Difference difference(String rejudge, int number, Instant expiresAt) {
        return new Difference(
                Difference.idOf(rejudge, number),
                grade.jobId(),
                grade.userId(),
                grade.language(),
                before(),
                after(),
                !Objects.equals(grade.imageDigest(), again.imageDigest()),
                grade.revision(),
                verification,
                expiresAt);
    }

    private Verdict verdict() {
        return Objects.requireNonNull(again.verdict(), "It has ended");
    }
}
