package dev.codesensei.runner.function;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/** What learners read about a call that came to nothing. */
final class CallSentences {

    private CallSentences() {}

    static String missing(String name, List<String> others) {
        String there = "There is no function %s.".formatted(name);
        return SimilarName.of(name, others)
                .map(other -> there + " Did you mean %s?".formatted(other))
                .orElse(there);
    }

    static String otherParameters(FunctionSignature function, int count) {
        String names = function.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
        int wanted = function.parameters().size();
        return "%s is called with %s, but takes %d: it should begin with %s(%s)."
                .formatted(
                        function.name(),
                        wanted == 1 ? "1 argument" : wanted + " arguments",
                        count,
                        function.name(),
                        names);
    }

    static String tooMuch(String name, int mostBytes) {
        return "%s returned a value that takes more than %d MiB to write down.".formatted(name, mostBytes >> 20);
    }

    static String never(String name) {
        return "%s did not return: did the program end itself, or touch files that are not its own?".formatted(name);
    }
}
