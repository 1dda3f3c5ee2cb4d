package dev.codesensei.execution.submission;

import org.jspecify.annotations.Nullable;

/** Holds requested limits against the operator's maximum. */
final class LimitCheck {

    private final Violations violations;
    private boolean ok = true;

    LimitCheck(Violations violations) {
        this.violations = violations;
    }

    /** The limit to use: the wanted one, or the default where none is wanted. */
    long limit(String name, @Nullable Long wanted, long fallback, long max) {
        if (wanted == null) {
            return fallback;
        }
        if (wanted < 1 || wanted > max) {
            violations.add("limits." + name, "must be between 1 and " + max);
            ok = false;
        }
        return wanted;
    }

    boolean ok() {
        return ok;
    }
}
