package dev.codesensei.problem.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much long work an instance takes on. */
@ConfigMapping(prefix = "sensei.jobs")
public interface JobsConfig {

    /** Jobs at work at once. */
    @WithDefault("2")
    @Min(1) int atOnce();

    /** Jobs that may wait before newcomers are told to come back. */
    @WithDefault("16")
    @Min(0) int waiting();

    /** Jobs at once that do nothing but wait for others, besides those at work. */
    @WithDefault("4")
    @Min(1) int patientAtOnce();

    /** A job that waits for others and has not been heard of for so long was interrupted. */
    @WithDefault("30S")
    Duration silence();

    /** A job that has not ended by then was interrupted. */
    @WithDefault("10M")
    Duration longest();
}
