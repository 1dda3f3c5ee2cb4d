package dev.codesensei.execution.interactive;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What a live run may take, and how many there may be. */
@ConfigMapping(prefix = "sensei.interactive")
public interface InteractiveConfig {

    /** A run without input and output is ended after this. */
    @WithDefault("5M")
    Duration idle();

    /** The longest that a run lasts. */
    @WithDefault("10M")
    Duration total();

    /** A run to which nobody is connected is ended after this. */
    @WithDefault("30S")
    Duration unattended();

    /** How long a new connection may take to say what it wants. */
    @WithDefault("10S")
    Duration firstMessage();

    /** All input of one run. */
    @WithDefault("1M")
    MemorySize maxInput();

    /** Live runs of one user at once. */
    @WithDefault("2")
    @Min(1) int runsOfOneUser();

    /** Percentage of the runners' slots that live runs may hold, since each may hold one for minutes; but always one. */
    @WithDefault("70")
    @Min(0) @Max(100) int shareOfSlots();

    /** Open connections to one instance. */
    @WithDefault("1000")
    @Min(1) int connections();
}
