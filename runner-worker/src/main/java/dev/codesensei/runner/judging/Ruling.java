package dev.codesensei.runner.judging;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Verdict;
import dev.codesensei.runner.checking.Feedback;
import dev.codesensei.runner.checking.ValidatorVerdict;
import dev.codesensei.runner.checking.ValidatorVerdict.Score;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What becomes of a test after one run of the submission. */
sealed interface Ruling {

    /**
     * It is decided.
     *
     * @param message why the output is not right; may quote the test
     * @param score what the problem's validator gave for it; null where there is none, or it gave nothing
     */
    record Checked(
            Verdict verdict,
            @Nullable String message,
            @Nullable Score score) implements Ruling {

        Checked(Verdict verdict, @Nullable String message) {
            this(verdict, message, null);
        }
    }

    /**
     * The submission is to be run once more.
     *
     * @param input what it reads then
     * @param left what the validator wants to find again
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Again(byte[] input, List<SourceFile> left) implements Ruling {

        public Again {
            left = List.copyOf(left);
        }
    }

    /** As a problem's validator says. */
    static Ruling of(ValidatorVerdict verdict) {
        return switch (verdict) {
            case ValidatorVerdict.Accepted(Score score, Feedback _) -> new Checked(Verdict.ACCEPTED, null, score);
            case ValidatorVerdict.Again(byte[] input, List<SourceFile> left) -> new Again(input, left);
            case ValidatorVerdict.Wrong(Feedback feedback) -> new Checked(Verdict.WRONG_ANSWER, said(feedback));
            case ValidatorVerdict.Broken broken -> new Checked(Verdict.JUDGE_FAILURE, broken.reason());
            case ValidatorVerdict.Cancelled _ -> new Checked(Verdict.CANCELLED, null);
            case ValidatorVerdict.SandboxFailed(String reason) -> throw new IllegalStateException(reason);
        };
    }

    /** What the validator said for the learner, or, since only open tests quote it, what it said at all. */
    private static String said(Feedback feedback) {
        return Stream.of(feedback.forLearners(), feedback.forAuthors())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("The answer was not accepted");
    }
}
