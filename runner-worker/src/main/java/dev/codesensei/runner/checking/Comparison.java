package dev.codesensei.runner.checking;

import org.jspecify.annotations.Nullable;

/** One way to compare. It tells of a difference as soon as it knows one, and is not asked again after that. */
interface Comparison {

    /** Takes the next piece of output; the difference that it brought, if it did. */
    @Nullable String printed(byte[] piece);

    /** There is no more output; the difference, if there is one. */
    @Nullable String ended();
}
