package dev.codesensei.runner.checking;

import dev.codesensei.judge.grading.Checker;
import org.jspecify.annotations.Nullable;

/** Options of the tokens checker as tables write them: {@code case space rel=1e-6 abs=0.01}, or {@code -} for none. */
final class TokenOptions {

    private TokenOptions() {}

    static Checker.Tokens parse(String options) {
        return new Checker.Tokens(
                options.contains("case"), options.contains("space"), value(options, "rel="), value(options, "abs="));
    }

    private static @Nullable Double value(String options, String name) {
        int start = options.indexOf(name);
        return start < 0
                ? null
                : Double.valueOf(options.substring(start + name.length()).split(" ")[0]);
    }
}
