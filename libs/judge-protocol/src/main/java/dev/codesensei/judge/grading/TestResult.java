package dev.codesensei.judge.grading;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.judge.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What one test came to.
 *
 * @param index counts from 1
 * @param input the beginning of what the program read; never of a hidden test, like the three after it
 * @param expected the beginning of what it should have printed
 * @param actual the beginning of what it did print
 * @param message why it failed
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
        @Nullable String message,
        long cpuMillis,
        long wallMillis,
        long peakMemoryKib) {

    public TestResult {
        if (hidden && (input != null || expected != null || actual != null || message != null)) {
            throw new IllegalArgumentException("Nothing is told of a hidden test");
        }
    }
}
