package dev.codesensei.problem.attempts;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the list of grades is followed. */
@ConfigMapping(prefix = "sensei.attempts")
interface AttemptsConfig {

    /** Between two looks; so long does it take until a solved problem is shown as one. */
    @WithDefault("1S")
    Duration pause();
}
