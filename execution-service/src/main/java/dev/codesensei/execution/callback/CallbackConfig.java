package dev.codesensei.execution.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Who may be called back, how often it is tried, and how long that is remembered. */
@ConfigMapping(prefix = "sensei.callback")
public interface CallbackConfig {

    /** What the users' secrets follow from, at least 32 characters; without it there are no callbacks. */
    Optional<String> masterSecret();

    /** Ranges of addresses that may be called although they are not on the internet, such as {@code 10.1.0.0/16}. */
    Optional<List<String>> allow();

    /** Whether results may be sent in the clear. */
    @WithDefault("false")
    boolean allowHttp();

    /** Deliveries of one instance at a time. */
    @WithDefault("8")
    int parallel();

    /** And how many of them to one host, so that one that is dead does not hold up others. */
    @WithDefault("2")
    int perHost();

    /** For finding the address of a host, and again for the connection. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** From the connection to the end of the answer. */
    @WithDefault("10S")
    Duration answerTimeout();

    /** The pauses after each attempt that failed; the last one is repeated. */
    @WithDefault("1S,5S,30S,2M,10M,1H")
    List<Duration> pauses();

    /** After its first attempt a delivery has this long. */
    @WithDefault("24H")
    Duration giveUpAfter();

    /** How often this instance looks for what nobody told it of. */
    @WithDefault("3S")
    Duration poll();

    /** How long the log is kept, from the moment the job was accepted. */
    @WithDefault("7D")
    Duration keep();

    /** How long both secrets sign after one has replaced the other. */
    @WithDefault("24H")
    Duration rotation();
}
