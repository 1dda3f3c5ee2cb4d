package dev.codesensei.problem.packages;

import dev.codesensei.judge.grading.FunctionSignature;
import org.jspecify.annotations.Nullable;

/** What we keep in a package beyond the specification, under one key. */
public record Extension(
        Guidance guidance, @Nullable FunctionSignature function, boolean minimize, boolean showTestGroups) {

    /** The key in {@code problem.yaml}. */
    public static final String KEY = "code_sensei";

    public static final Extension NONE = new Extension(Guidance.NONE, null, false, false);

    /** Packages that were stored before there was guidance have none. */
    public Extension {
        guidance = guidance == null ? Guidance.NONE : guidance;
    }

    public Extension with(Guidance newGuidance) {
        return new Extension(newGuidance, function, minimize, showTestGroups);
    }

    public Extension with(@Nullable FunctionSignature newFunction) {
        return new Extension(guidance, newFunction, minimize, showTestGroups);
    }
}
