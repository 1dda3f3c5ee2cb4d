package dev.codesensei.judge.grading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is compared with the expected one. {@code type} is its name on the wire.
 *
 * <p>All compare bytes, whatever the encoding. White space is what the problem package format says: space, tab, line feed,
 * vertical tab, form feed and carriage return. Only a line feed ends a line. Only {@link Tokens} can ignore case.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Checker.Tokens.class, name = "tokens"),
    @JsonSubTypes.Type(value = Checker.Lines.class, name = "lines"),
    @JsonSubTypes.Type(value = Checker.Exact.class, name = "exact"),
    @JsonSubTypes.Type(value = Checker.Unordered.class, name = "unordered"),
    @JsonSubTypes.Type(value = Checker.Sorted.class, name = "sorted"),
    @JsonSubTypes.Type(value = Checker.Custom.class, name = "custom"),
})
public sealed interface Checker {

    /** One that every runner has. */
    sealed interface BuiltIn extends Checker {}

    /** What a problem gets that asks for nothing else. */
    BuiltIn USUAL = new Tokens(false, false, null, null);

    /**
     * Token by token, as the default output validator of the problem package format does it. With a tolerance, expected
     * tokens that are numbers ({@code -0}, {@code .5}, {@code 1e3}; not {@code nan}, {@code inf}, {@code 0x10}) are compared
     * by value, and to be within one of the tolerances is enough; all others are compared as text.
     *
     * @param caseSensitive whether {@code A} is another letter than {@code a}; never ignored beyond ASCII
     * @param spaceSensitive whether all white space has to be the same, also at both ends of the text
     * @param relativeTolerance how far a number may be off, as a share of the expected one; not negative
     * @param absoluteTolerance how far a number may be off; not negative
     */
    record Tokens(
            boolean caseSensitive,
            boolean spaceSensitive,
            @Nullable Double relativeTolerance,
            @Nullable Double absoluteTolerance)
            implements BuiltIn {

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

    /**
     * Line by line, without the white space at the end of each, so that carriage returns do not count there, and without
     * empty lines at the end of the text, so that neither does the last line feed. What a line begins with counts.
     */
    record Lines() implements BuiltIn {}

    /** Byte by byte. */
    record Exact() implements BuiltIn {}

    /** The same lines, each as often, in any order; compared like {@link Lines}, and empty ones count nowhere. */
    record Unordered() implements BuiltIn {}

    /** The same tokens, each as often, in any order. */
    record Sorted() implements BuiltIn {}

    /**
     * As the problem's own validator says.
     *
     * @param arguments that it hears besides the files of a test
     */
    record Custom(List<String> arguments) implements Checker {

        public Custom {
            arguments = List.copyOf(arguments);
        }
    }
}
