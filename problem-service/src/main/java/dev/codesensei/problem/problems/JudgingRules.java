package dev.codesensei.problem.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.Task;
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
 * @param task what is asked for, as JSON for the same reason
 */
public record JudgingRules(
        Limits limits,
        List<String> languages,
        String checker,
        @Nullable ValidatorSource validator,
        String task,
        boolean stopsAtFailure) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JudgingRules {
        languages = List.copyOf(languages);
    }

    /** A task as it is stored. */
    public static String json(Task task) {
        try {
            return JSON.writerFor(Task.class).writeValueAsString(task);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a submission has to do. */
    public Task asked() {
        try {
            return JSON.readValue(task, Task.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is called; empty where it is a whole program, or none. */
    public Optional<FunctionSignature> signature() {
        return asked() instanceof Task.Function(FunctionSignature signature)
                ? Optional.of(signature)
                : Optional.empty();
    }
}
