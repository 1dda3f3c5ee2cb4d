package dev.codesensei.runner.checking;

import org.jspecify.annotations.Nullable;

/**
 * What a comparison came to.
 *
 * @param difference a sentence for the learner; null when the output was accepted. It quotes the expected answer, so it is
 *     not for hidden tests
 */
public record CheckResult(boolean accepted, @Nullable String difference) {

    static final CheckResult ACCEPTED = new CheckResult(true, null);

    public CheckResult {
        if (accepted != (difference == null)) {
            throw new IllegalArgumentException("What is refused has a difference, and only that");
        }
    }

    static CheckResult refused(String difference) {
        return new CheckResult(false, difference);
    }
}
