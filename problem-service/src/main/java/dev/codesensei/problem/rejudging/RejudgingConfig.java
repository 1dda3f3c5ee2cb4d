package dev.codesensei.problem.rejudging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How grades are judged again. */
@ConfigMapping(prefix = "sensei.rejudging")
public interface RejudgingConfig {

    /** Programs of one rejudge that are judged or wait for it at once. */
    @WithDefault("8")
    @Min(1) @Max(64) int atOnce();

    /** How long the execution service may be away; what it has accepted is not lost by that. */
    @WithDefault("1m")
    Duration patience();

    /** For one program with all its tests, the wait for its turn included. */
    @WithDefault("1h")
    Duration longest();

    /** How long a comparison can be applied; shorter than results of verifications are kept. */
    @WithDefault("6d")
    Duration keep();
}
