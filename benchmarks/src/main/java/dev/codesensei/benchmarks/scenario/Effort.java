package dev.codesensei.benchmarks.scenario;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param starts of whole suites
 * @param languages for each language: compiled before, never seen, and bare
 * @param stretches of sustained load
 */
public record Effort(
        int starts, Rhythm backToBack, Rhythm onceASecond, Rhythm languages, int stretches, Duration stretch) {

    /** What the results that are kept come from; about twenty minutes. */
    public static Effort full() {
        return new Effort(
                3,
                new Rhythm(40, 150, Duration.ZERO),
                new Rhythm(1, 50, Duration.ofSeconds(1)),
                new Rhythm(5, 60, Duration.ZERO),
                5,
                Duration.ofSeconds(4));
    }

    /** To see whether everything can be measured; a few minutes. */
    public static Effort quick() {
        return new Effort(
                1,
                new Rhythm(10, 20, Duration.ZERO),
                new Rhythm(0, 3, Duration.ofSeconds(1)),
                new Rhythm(2, 5, Duration.ZERO),
                1,
                Duration.ofSeconds(2));
    }
}
