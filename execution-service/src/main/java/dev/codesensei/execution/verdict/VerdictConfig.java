package dev.codesensei.execution.verdict;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long results are kept. */
@ConfigMapping(prefix = "sensei.result")
public interface VerdictConfig {

    /** From the moment a job was accepted. */
    @WithDefault("7D")
    Duration keep();
}
