package dev.codesensei.problem.packages;

import dev.codesensei.judge.grading.FunctionSignature;
import org.jspecify.annotations.Nullable;

/** What we keep in a package beyond the specification, under one key. */
public record Extension(@Nullable FunctionSignature function, boolean minimize, boolean showTestGroups) {

    /** The key in {@code problem.yaml}. */
    public static final String KEY = "code_sensei";

    public static final Extension NONE = new Extension(null, false, false);
}
