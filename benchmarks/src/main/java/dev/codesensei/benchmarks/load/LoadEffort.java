package dev.codesensei.benchmarks.load;

import java.time.Duration;

/**
 * How much load, and for how long.
 *
 * @param users of the school hour, each of whom runs something twice a minute
 * @param signIn while they sign in, one after the other
 * @param hour what of the hour is measured when all are there
 * @param stretches of each step towards saturation
 * @param stretch of one of them
 * @param stretchOfTheMix of one with the mix, in which the rare programs that take long have to come as often as they should
 * @param watch of each load at a rate
 * @param followers who look on
 */
public record LoadEffort(
        int users,
        Duration signIn,
        Duration hour,
        int stretches,
        Duration stretch,
        Duration stretchOfTheMix,
        Duration watch,
        int followers) {

    static final Duration BETWEEN_RUNS = Duration.ofSeconds(30);

    /** What the results that are kept come from; about ten minutes. */
    public static LoadEffort full() {
        return new LoadEffort(
                500,
                Duration.ofSeconds(60),
                Duration.ofMinutes(2),
                3,
                Duration.ofSeconds(4),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                5000);
    }

    /** To see whether everything can be measured; a minute and a half. */
    public static LoadEffort quick() {
        return new LoadEffort(
                60,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4),
                300);
    }
}
