package dev.codesensei.runner.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.runner.value.TestValues;
import dev.codesensei.runner.value.Value;
import dev.codesensei.runner.value.ValueComparison;
import dev.codesensei.runner.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A test of a function: the call, and what is expected of it. */
public final class ExpectedCall {

    private final FunctionSignature function;
    private final JsonNode arguments;
    private final List<Value> values;
    private final Value wanted;

    private ExpectedCall(FunctionSignature function, JsonNode arguments, List<Value> values, Value wanted) {
        this.function = function;
        this.arguments = arguments;
        this.values = values;
        this.wanted = wanted;
    }

    /**
     * Reads a test.
     *
     * @param input a JSON list of arguments
     * @param answer a JSON value
     * @throws IllegalArgumentException when they are not of the function's types
     */
    public static ExpectedCall read(FunctionSignature function, byte[] input, byte[] answer) {
        try {
            JsonNode arguments = Json.read(input);
            return new ExpectedCall(
                    function,
                    arguments,
                    arguments(function, arguments),
                    TestValues.read(function.returns(), Json.read(answer)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A test of a function is no JSON", e);
        }
    }

    private static List<Value> arguments(FunctionSignature function, JsonNode arguments) {
        int count = function.parameters().size();
        if (!arguments.isArray() || arguments.size() != count) {
            throw new IllegalArgumentException("A test has to be a list of arguments, as many as %d".formatted(count));
        }
        var values = new ArrayList<Value>();
        function.parameters()
                .forEach(parameter -> values.add(TestValues.read(parameter.type(), arguments.get(values.size()))));
        return values;
    }

    FunctionSignature function() {
        return function;
    }

    JsonNode arguments() {
        return arguments;
    }

    /** As a learner would write it: {@code add(1, 2)}. */
    public String call() {
        return values.stream().map(ValueText::of).collect(Collectors.joining(", ", function.name() + "(", ")"));
    }

    /** What is expected. */
    public String expected() {
        return ValueText.of(wanted);
    }

    @Nullable String difference(Checker checker, Value came) {
        return ValueComparison.by(checker).difference(wanted, came);
    }
}
