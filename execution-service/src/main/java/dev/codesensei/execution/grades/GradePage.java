package dev.codesensei.execution.grades;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the list of grades.
 *
 * @param next what to send as {@code after} for what comes behind them, now or later
 */
record GradePage(List<Item> items, long next) {

    /** A grade as services see it: nothing of the program, and nothing of the tests. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            long seq,
            String jobId,
            int revision,
            String userId,
            String problemId,
            @Nullable Integer problemVersion,
            @Nullable String testSet,
            @Nullable String imageDigest,
            String language,
            @JsonUnwrapped Figures figures,
            @Nullable Figures replaces,
            Instant createdAt,
            Instant finishedAt) {

        private static Item of(GradeEntry entry) {
            return new Item(
                    entry.seq(),
                    entry.jobId(),
                    entry.revision(),
                    entry.userId(),
                    entry.problemId(),
                    entry.problemVersion(),
                    entry.testSet(),
                    entry.imageDigest(),
                    entry.language(),
                    entry.figures(),
                    entry.replaces(),
                    entry.createdAt(),
                    entry.finishedAt());
        }
    }

    static GradePage of(GradeList.Part part) {
        return new GradePage(part.entries().stream().map(Item::of).toList(), part.next());
    }
}
