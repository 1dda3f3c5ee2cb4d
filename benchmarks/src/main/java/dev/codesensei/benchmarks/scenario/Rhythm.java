package dev.codesensei.benchmarks.scenario;

import java.time.Duration;

/**
 * How often, and how long the house rests in between.
 *
 * @param warmUps rounds that are not counted
 */
public record Rhythm(int warmUps, int rounds, Duration rest) {

    /** Anything that is done once a round. */
    interface Round {

        void play() throws Exception;
    }

    /** Plays the rounds; before the first that counts, what the others have left is forgotten. */
    void play(Round forget, Round round) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            round.play();
        }
        forget.play();
        for (int i = 0; i < rounds; i++) {
            round.play();
        }
    }

    void pause() throws InterruptedException {
        Thread.sleep(rest);
    }
}
