package dev.codesensei.runner.checking;

import java.io.ByteArrayOutputStream;

/** What comes of a line after it began to differ; only the beginning of that is kept. */
final class LineRest {

    private static final int KEPT = 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean blank = true;
    private boolean cut;

    void clear() {
        bytes.reset();
        blank = true;
        cut = false;
    }

    /** What is left of the line in the expected answer, up to the line break. */
    void addAll(ExpectedFile expected) {
        for (int value = expected.peek(); value != '\n' && value != ExpectedFile.END; value = expected.peek()) {
            add(value);
            expected.skip();
        }
    }

    void add(int value) {
        blank &= White.is(value);
        if (bytes.size() < KEPT) {
            bytes.write(value);
        } else {
            cut = true;
        }
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** Whether there is only white space. */
    boolean blank() {
        return blank;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    boolean cut() {
        return cut;
    }
}
