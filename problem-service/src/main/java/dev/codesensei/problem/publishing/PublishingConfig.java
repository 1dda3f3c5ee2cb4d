package dev.codesensei.problem.publishing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How solutions are judged before a problem goes out. */
@ConfigMapping(prefix = "sensei.publishing")
interface PublishingConfig {

    /** For a solution with all its tests, the wait for its turn included. */
    @WithDefault("15m")
    Duration longest();

    /** How long the execution service may be away while a solution is judged; what it has accepted is not lost by that. */
    @WithDefault("1m")
    Duration patience();
}
