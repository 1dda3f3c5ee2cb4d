package dev.codesensei.runner.checking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The expected answer, read once from its beginning to its end. */
final class ExpectedFile implements AutoCloseable {

    /** Instead of a byte when there are no more. */
    static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    private ExpectedFile(InputStream in) {
        this.in = in;
    }

    static ExpectedFile open(Path file) {
        try {
            return new ExpectedFile(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next byte as a byte's value, so that it is never equal to {@link #END}'s, or END itself. */
    int peek() {
        return position < limit || fill() ? buffer[position] & 0xff : END;
    }

    /** Goes past the byte that was looked at. */
    void skip() {
        position++;
    }

    /** Goes past white space; whether something follows. */
    boolean skipWhite() {
        while (White.is(peek())) {
            skip();
        }
        return peek() != END;
    }

    /** Goes past all that is the same as what comes from here on in a piece; how much that was. */
    int skipSame(byte[] piece, int from) {
        int all = 0;
        while (from + all < piece.length && peek() != END) {
            int here = from + all;
            int length = Math.min(piece.length - here, limit - position);
            int same = Arrays.mismatch(piece, here, here + length, buffer, position, position + length);
            all += same < 0 ? length : same;
            position += same < 0 ? length : same;
            if (same >= 0) {
                break;
            }
        }
        return all;
    }

    private boolean fill() {
        try {
            limit = Math.max(0, in.read(buffer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        position = 0;
        return limit > 0;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
