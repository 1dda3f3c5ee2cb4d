package dev.codesensei.execution.submission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** What a client may send and ask for. */
@ConfigMapping(prefix = "sensei.submission")
public interface SubmissionConfig {

    /** All source files together. */
    @WithDefault("256K")
    MemorySize maxSource();

    /** Files of one submission. */
    @WithDefault("64")
    @Min(1) int maxFiles();

    /** What the program reads. */
    @WithDefault("1M")
    MemorySize maxStdin();

    /** Arguments of one program, and the characters of all of them. */
    @WithDefault("64")
    @Min(0) int maxArgs();

    @WithDefault("16384")
    @Min(0) int maxArgsLength();

    /** The longest that a call holds for a verdict. */
    @WithDefault("60s")
    Duration maxWait();

    /** Jobs that may wait in the lane before newcomers are told to come back. */
    @WithDefault("2000")
    @Min(1) int laneDepth();

    /** How long calls that wait for their verdict may have to queue. */
    Queueing queueing();

    /** How long a repeat with the same idempotency key is answered with the same job. */
    @WithDefault("24H")
    Duration idempotencyKeep();

    /** What would have to queue for longer is told to come back. Whoever does not wait is let in while the lane has room. */
    interface Queueing {

        /** While the queue comes to rest now and then. */
        @WithDefault("5s")
        Duration inABurst();

        /** While it does not. */
        @WithDefault("250ms")
        Duration standing();

        /** A queue that was not at rest for so long stands. */
        @WithDefault("5s")
        Duration burst();
    }

    /** The most that a client may ask for. */
    Max max();

    /** The operator's maximum, which no request exceeds. */
    interface Max {

        /** CPU time of the whole process tree. */
        @WithDefault("60s")
        Duration cpu();

        /** Time on the wall. */
        @WithDefault("180s")
        Duration wall();

        /** Peak memory of the whole process tree. */
        @WithDefault("2G")
        MemorySize memory();

        /** Each output stream. */
        @WithDefault("64M")
        MemorySize output();

        /** Processes and threads at once. */
        @WithDefault("256")
        int processes();
    }
}
