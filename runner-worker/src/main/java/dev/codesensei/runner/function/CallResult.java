package dev.codesensei.runner.function;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.runner.value.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * What a call is worth.
 *
 * @param actual what was returned; null if nothing of the right type was
 * @param message for the learner; null when the answer is right. It quotes the test
 */
public record CallResult(
        Verdict verdict, @Nullable String actual, @Nullable String message) {

    public static CallResult of(ExpectedCall test, Returned returned, Checker checker) {
        String name = test.function().name();
        return switch (returned) {
            case Returned.Result result -> {
                String actual = ValueText.of(result.value());
                String difference = test.difference(checker, result.value());
                yield difference == null
                        ? new CallResult(Verdict.ACCEPTED, actual, null)
                        : new CallResult(Verdict.WRONG_ANSWER, actual, wrong(test, actual, difference));
            }
            case Returned.Other other ->
                failed(Verdict.WRONG_ANSWER, other.misfit().sentence(name));
            case Returned.Missing missing ->
                failed(Verdict.RUNTIME_ERROR, CallSentences.missing(name, missing.names()));
            case Returned.Parameters parameters ->
                failed(Verdict.RUNTIME_ERROR, CallSentences.otherParameters(test.function(), parameters.count()));
            case Returned.TooMuch tooMuch ->
                failed(Verdict.WRONG_ANSWER, CallSentences.tooMuch(name, tooMuch.mostBytes()));
            case Returned.Never _ -> failed(Verdict.RUNTIME_ERROR, CallSentences.never(name));
        };
    }

    private static CallResult failed(Verdict verdict, String message) {
        return new CallResult(verdict, null, message);
    }

    /** The difference alone, where the call says nothing new or is too long to. */
    private static String wrong(ExpectedCall test, String actual, String difference) {
        return difference.startsWith(ValueText.shortened(actual))
                ? "%s returned %s, but %s was expected."
                        .formatted(
                                ValueText.shortened(test.call()),
                                ValueText.shortened(actual),
                                ValueText.shortened(test.expected()))
                : difference;
    }
}
