package dev.codesensei.judge.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** The writers of the queue; the README beside the scripts says what each does. */
enum QueueScript {
    SUBMIT,
    FORESEE,
    TAKE,
    RENEW,
    EMIT,
    FINISH,
    RELEASE,
    CANCEL,
    WATCH,
    SETTLE,
    HEARTBEAT,
    DRAIN,
    ADMIT,
    DISMISS,
    ATTACH,
    ATTEND,
    DESERTED,
    FEED,
    HEAR;

    private final String source = read("queue") + read(name().toLowerCase(Locale.ROOT));
    private final String sha1 = sha1(source);

    String source() {
        return source;
    }

    /** What Redis calls the script once it has seen it. */
    String sha1() {
        return sha1;
    }

    private static String read(String name) {
        try (InputStream file = QueueScript.class.getResourceAsStream(name + ".lua")) {
            if (file == null) {
                throw new IllegalStateException("No script " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
