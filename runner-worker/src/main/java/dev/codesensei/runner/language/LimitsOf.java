package dev.codesensei.runner.language;

import dev.codesensei.judge.Limits;

/** Turns configured limits into those of the protocol. */
final class LimitsOf {

    private LimitsOf() {}

    static Limits run(LanguageConfig.RunLimits limits) {
        return new Limits(
                limits.cpu().toMillis(),
                limits.wall().toMillis(),
                limits.memory().asLongValue() / 1024,
                limits.output().asLongValue(),
                limits.processes(),
                limits.files().asLongValue());
    }

    static Limits compile(LanguageConfig.CompileLimits limits) {
        return new Limits(
                limits.cpu().toMillis(),
                limits.wall().toMillis(),
                limits.memory().asLongValue() / 1024,
                limits.output().asLongValue(),
                limits.processes(),
                limits.files().asLongValue());
    }
}
