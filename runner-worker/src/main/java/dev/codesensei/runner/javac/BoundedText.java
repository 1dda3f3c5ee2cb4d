package dev.codesensei.runner.javac;

import java.io.Writer;

/** What a compiler says, as far as anybody wants to hold it. */
final class BoundedText extends Writer {

    private static final int MOST_CHARACTERS = 1 << 20;

    private final StringBuilder text = new StringBuilder();
    private boolean overflowed;

    @Override
    public void write(char[] characters, int from, int length) {
        overflowed = overflowed || text.length() + length > MOST_CHARACTERS;
        if (!overflowed) {
            text.append(characters, from, length);
        }
    }

    boolean hasOverflowed() {
        return overflowed;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
