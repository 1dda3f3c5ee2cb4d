package dev.codesensei.runner.language;

import dev.codesensei.judge.Limits;
import io.quarkus.runtime.configuration.MemorySize;
import java.time.Duration;

/** Turns configured limits into those of the protocol. */
final class LimitsOf {

    private static final Duration WITHOUT_END = Duration.ofDays(1000);

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

    /** For as long as it lives; each compilation has a clock of its own. */
    static Limits resident(LanguageConfig.CompileLimits compile, MemorySize memory) {
        return new Limits(
                WITHOUT_END.toMillis(),
                WITHOUT_END.toMillis(),
                memory.asLongValue() / 1024,
                Long.MAX_VALUE,
                compile.processes(),
                compile.files().asLongValue());
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
