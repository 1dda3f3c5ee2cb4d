package dev.codesensei.e2e.chaos;

/** How a customer learns of a verdict. */
enum Channel {
    /** Sends the program, with its key, until the answer is the result. */
    WAIT,
    /** Asks again and again. */
    POLL,
    /** Asks, and lets the house hold the answer. */
    HOLD,
    /** Follows the events, and resumes where they broke off. */
    STREAM;

    /** Whoever asks a second time does it in another way. */
    Channel other() {
        return values()[(ordinal() + 1) % values().length];
    }
}
