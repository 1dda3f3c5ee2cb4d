package dev.codesensei.judge.grading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** How an answer is compared with the expected one. {@code type} is its name on the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Checker.Tokens.class, name = "tokens"),
    @JsonSubTypes.Type(value = Checker.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Checker.Exact.class, name = "exact"),
    @JsonSubTypes.Type(value = Checker.Unordered.class, name = "unordered"),
    @JsonSubTypes.Type(value = Checker.Sorted.class, name = "sorted"),
})
public sealed interface Checker {

    /** What a problem gets that asks for nothing else. */
    Checker USUAL = new Tokens(false, false, null, null);

    /**
     * Token by token, as the problem package format has it.
     *
     * @param spaceSensitive whether the space between tokens has to be the same
     * @param relativeTolerance how far a number may be off, as a share of the expected one; not negative
     * @param absoluteTolerance how far a number may be off; not negative
     */
    record Tokens(
            boolean caseSensitive,
            boolean spaceSensitive,
            @Nullable Double relativeTolerance,
            @Nullable Double absoluteTolerance)
            implements Checker {

        public Tokens {
            requireTolerance(relativeTolerance);
            requireTolerance(absoluteTolerance);
        }

        private static void requireTolerance(@Nullable Double tolerance) {
            if (tolerance != null && !(tolerance >= 0 && Double.isFinite(tolerance))) {
                throw new IllegalArgumentException("A tolerance is a number and not negative, unlike " + tolerance);
            }
        }
    }

    /** Line by line, without the white space at their ends and without empty lines at the end. */
    record Lines() implements Checker {}

    /** Byte by byte. */
    record Exact() implements Checker {}

    /** The same lines in any order. */
    record Unordered() implements Checker {}

    /** The same tokens in any order. */
    record Sorted() implements Checker {}
}
