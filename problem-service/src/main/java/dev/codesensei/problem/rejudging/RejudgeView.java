package dev.codesensei.problem.rejudging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rejudge as its author reads it, with some of the grades that differ.
 *
 * @param total grades that were to be judged again
 * @param unjudged those of them that nobody could judge; they stay as they are
 * @param changed those that came to something else, all of which are in the pages of {@code items}
 * @param matrix how many came from which verdict to which, or to the same
 * @param toolchains how many were judged with which toolchain before and now
 * @param next what to send as {@code after} for more items; absent when there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RejudgeView(
        String rejudgeId,
        String problemId,
        int problemVersion,
        String testSet,
        Rejudge.State state,
        String by,
        int total,
        int unjudged,
        int changed,
        List<Rejudge.Passage> matrix,
        List<Rejudge.Toolchains> toolchains,
        Rejudge.@Nullable Applied applied,
        List<Difference> items,
        @Nullable Integer next,
        Instant createdAt,
        Instant expiresAt) {

    static RejudgeView of(Rejudge rejudge, List<Difference> items, int behind) {
        int read = behind + items.size();
        return new RejudgeView(
                rejudge.id(),
                rejudge.problemId(),
                rejudge.problemVersion(),
                rejudge.testSet(),
                rejudge.state(),
                rejudge.by(),
                rejudge.total(),
                rejudge.unjudged(),
                rejudge.changed(),
                rejudge.matrix(),
                rejudge.toolchains(),
                rejudge.applied(),
                items,
                read < rejudge.changed() ? read : null,
                rejudge.createdAt(),
                rejudge.expiresAt());
    }
}
