package dev.codesensei.runner.judging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How programs are graded. */
@ConfigMapping(prefix = "sensei.grading")
interface GradingConfig {

    /** No test begins later than this after the first one; those that did not begin are failed for want of time. */
    @WithDefault("10m")
    Duration longest();
}
