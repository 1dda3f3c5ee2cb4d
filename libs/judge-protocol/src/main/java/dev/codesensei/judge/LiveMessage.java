package dev.codesensei.judge;

/** What a client says to a program that runs. */
public sealed interface LiveMessage {

    /** More to read. */
    record Input(String text) implements LiveMessage {}

    /** There will be nothing more to read. */
    record End() implements LiveMessage {}

    /** A signal for the program and what belongs to it; it may overtake what the program has not read yet. */
    record Signal(ProgramSignal signal) implements LiveMessage {}
}
