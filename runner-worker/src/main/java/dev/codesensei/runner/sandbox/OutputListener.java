package dev.codesensei.runner.sandbox;

/** Hears what a program prints while it runs. */
@FunctionalInterface
public interface OutputListener {

    /** Hears nothing; the report holds everything anyway. */
    OutputListener NONE = (_, _) -> {};

    /** Which of the two streams a program printed to. */
    enum Stream {
        STDOUT,
        STDERR
    }

    /** The program printed something; the pieces come in order, cut anywhere, even amid a character. */
    void printed(Stream stream, byte[] bytes);
}
