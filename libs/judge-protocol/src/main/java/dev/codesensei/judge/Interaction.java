package dev.codesensei.judge;

/**
 * What a live run is given: a program that reads what its client sends while it runs.
 *
 * @param idleMillis ends it after this time without input and without output
 * @param unattendedMillis ends it when no client was connected for this time
 */
public record Interaction(long idleMillis, long unattendedMillis) {

    public Interaction {
        if (idleMillis <= 0 || unattendedMillis <= 0) {
            throw new IllegalArgumentException("A live run is given some time");
        }
    }
}
