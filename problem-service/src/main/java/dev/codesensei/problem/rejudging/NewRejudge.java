package dev.codesensei.problem.rejudging;

import dev.codesensei.judge.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which grades are to be judged again; what is absent does not matter.
 *
 * @param verdicts that they have now
 * @param since when they were sent at the earliest
 */
record NewRejudge(
        @Size(min = 1, max = 20) @Nullable Set<@NotNull Verdict> verdicts,
        @Nullable Instant since,

        @Pattern(regexp = "[a-z0-9+#-]{1,40}", message = "must be the id of a language") @Nullable String language) {

    static final NewRejudge OF_ALL = new NewRejudge(null, null, null);

    /** What was cancelled was never judged, and its sender did not want it to be. */
    boolean concerns(GradesApi.Grade grade) {
        return grade.verdict() != Verdict.CANCELLED
                && (verdicts == null || verdicts.contains(grade.verdict()))
                && (since == null || !grade.createdAt().isBefore(since))
                && (language == null || language.equals(grade.language()));
    }
}
