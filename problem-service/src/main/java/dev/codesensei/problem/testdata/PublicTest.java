package dev.codesensei.problem.testdata;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test that learners may see.
 *
 * @param index counts from 1 over all tests, hidden ones included
 * @param truncated whether input or answer are longer than what is shown of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicTest(
        int index,
        String name,
        String input,
        String expected,
        boolean truncated,
        List<String> args,
        @Nullable String explanation) {}
