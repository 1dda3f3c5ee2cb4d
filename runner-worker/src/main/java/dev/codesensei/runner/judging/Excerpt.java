package dev.codesensei.runner.judging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** As much of a text as a result shows. */
final class Excerpt {

    /** What fills a screen; a result with many tests stays readable, and small. */
    private static final int MOST_BYTES = 2048;

    private static final String MORE = "…";

    private Excerpt() {}

    /** The beginning of a file. */
    static String of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(MOST_BYTES + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The beginning. */
    static String of(byte[] text) {
        return text.length <= MOST_BYTES ? utf8(text) : whole(utf8(Arrays.copyOf(text, MOST_BYTES))) + MORE;
    }

    /** The end: where a program says why it stopped. */
    static String endOf(byte[] text) {
        return text.length <= MOST_BYTES
                ? utf8(text)
                : MORE + utf8(Arrays.copyOfRange(text, text.length - MOST_BYTES, text.length));
    }

    /** Without the half of a character that a cut left. */
    private static String whole(String cut) {
        return cut.endsWith("\uFFFD") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
