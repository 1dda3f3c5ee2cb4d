package dev.codesensei.problem.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValidatorSource;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a submission may use, and what is held against it.
 *
 * @param languages in which it may be written; none means any
 * @param checker as JSON, since stored documents know no sealed types
 * @param validator of the problem's own; absent where none came with it
 * @param function what is called, as JSON; absent where a program reads and prints
 */
public record JudgingRules(
        Limits limits,
        List<String> languages,
        String checker,
        @Nullable ValidatorSource validator,
        @Nullable String function,
        boolean stopsAtFailure) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JudgingRules {
        languages = List.copyOf(languages);
    }

    /** What is called; empty where a program reads and prints. */
    public Optional<FunctionSignature> signature() {
        try {
            return function == null ? Optional.empty() : Optional.of(JSON.readValue(function, FunctionSignature.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
