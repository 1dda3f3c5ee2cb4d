package dev.codesensei.runner.checking;

import dev.codesensei.judge.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What asking a validator came to. */
public sealed interface ValidatorVerdict {

    /**
     * The output is right.
     *
     * @param score null when the validator left it at that
     */
    record Accepted(@Nullable Score score, Feedback feedback) implements ValidatorVerdict {}

    /**
     * The output is right so far, and the program is to be run once more.
     *
     * @param input what it reads then
     * @param left what is in the validator's folder, for the next time that it is asked
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Again(byte[] input, List<SourceFile> left) implements ValidatorVerdict {

        public Again {
            left = List.copyOf(left);
        }
    }

    /** The output is not right. */
    record Wrong(Feedback feedback) implements ValidatorVerdict {}

    /**
     * The validator did not do its duty; nothing is known of the output.
     *
     * @param reason for the author of the problem, and nobody else: it may quote the test
     */
    record Broken(String reason, Feedback feedback) implements ValidatorVerdict {}

    /** The sandbox was told to end. */
    record Cancelled() implements ValidatorVerdict {}

    /** The fault is ours: neither the program nor the validator is to blame. */
    record SandboxFailed(String reason) implements ValidatorVerdict {}

    /** What an accepted output is worth. */
    sealed interface Score {

        /**
         * A number of points.
         *
         * @param value not negative, and finite
         */
        record Points(double value) implements Score {}

        /**
         * A part of what the test is worth at most.
         *
         * @param value from 0 to 1
         */
        record Share(double value) implements Score {}
    }
}
