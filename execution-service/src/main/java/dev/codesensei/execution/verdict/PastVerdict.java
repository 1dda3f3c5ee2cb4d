package dev.codesensei.execution.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that counts no more.
 *
 * @param problemVersion the version of the problem that it was judged by, where that is known
 * @param imageDigest the toolchain that it was judged with
 * @param by the user who replaced it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastVerdict(
        Verdict verdict,
        double score,
        int passed,
        int total,
        @Nullable Integer problemVersion,
        @Nullable String testSet,
        @Nullable String imageDigest,
        Instant judgedAt,
        Instant replacedAt,
        String by) {

    /** What stands in a result until a revision takes its place. */
    static PastVerdict of(ExecutionResult result, Revision next) {
        Grade grade = result.known().grade();
        return new PastVerdict(
                result.known().verdict(),
                grade == null ? 0 : grade.score(),
                grade == null ? 0 : grade.passed(),
                grade == null ? 0 : grade.total(),
                result.problemVersion(),
                result.testSet(),
                result.known().imageDigest(),
                result.judgedAt(),
                next.appliedAt(),
                next.by());
    }
}
