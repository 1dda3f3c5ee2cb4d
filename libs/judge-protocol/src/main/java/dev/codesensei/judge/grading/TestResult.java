package dev.codesensei.judge.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.judge.Verdict;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one test came to.
 *
 * @param index counts from 1
 * @param input the beginning of what the program read, or the call of its function; never of a hidden test, like the four
 *     after it
 * @param expected the beginning of what it should have printed, or returned
 * @param actual the beginning of what it did print, or returned
 * @param printed the beginning of what it printed besides, where it was to return something
 * @param message why it failed
 * @param score points that the problem's own validator gave for it; null where it left that to the test's group
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestResult(
        int index,
        boolean passed,
        Verdict verdict,
        boolean hidden,
        @Nullable String input,
        @Nullable String expected,
        @Nullable String actual,
        @Nullable String printed,
        @Nullable String message,
        long cpuMillis,
        long wallMillis,
        long peakMemoryKib,
        @Nullable Double score) {

    public TestResult {
        if (hidden && Stream.of(input, expected, actual, printed, message).anyMatch(Objects::nonNull)) {
            throw new IllegalArgumentException("Nothing is told of a hidden test");
        }
    }

    /** Of a test that no validator gave points for. */
    public TestResult(
            int index,
            boolean passed,
            Verdict verdict,
            boolean hidden,
            @Nullable String input,
            @Nullable String expected,
            @Nullable String actual,
            @Nullable String printed,
            @Nullable String message,
            long cpuMillis,
            long wallMillis,
            long peakMemoryKib) {
        this(
                index,
                passed,
                verdict,
                hidden,
                input,
                expected,
                actual,
                printed,
                message,
                cpuMillis,
                wallMillis,
                peakMemoryKib,
                null);
    }
}
