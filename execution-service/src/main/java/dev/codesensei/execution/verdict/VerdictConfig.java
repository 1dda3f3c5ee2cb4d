package dev.codesensei.execution.verdict;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long results are kept. */
@ConfigMapping(prefix = "sensei.result")
public interface VerdictConfig {

    /** Of plain runs, from the moment they were accepted. Grades are kept for good. */
    @WithDefault("7D")
    Duration keep();
}
