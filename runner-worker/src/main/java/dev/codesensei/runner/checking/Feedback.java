package dev.codesensei.runner.checking;

import dev.codesensei.judge.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a validator wrote for people.
 *
 * @param forAuthors may quote the test
 * @param forLearners meant to be read by whoever wrote the program
 */
public record Feedback(
        @Nullable String forAuthors, @Nullable String forLearners) {

    static final Feedback NONE = new Feedback(null, null);

    /** Characters of each message that are kept. */
    private static final int KEPT = 4096;

    static Feedback of(List<SourceFile> files) {
        return new Feedback(message(files, "judgemessage.txt"), message(files, "teammessage.txt"));
    }

    private static @Nullable String message(List<SourceFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(file -> beginning(file.content()))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The first characters of a text that may be any bytes. */
    static String beginning(byte[] text) {
        String all = new String(text, 0, Math.min(text.length, 4 * KEPT), StandardCharsets.UTF_8);
        return all.substring(0, Math.min(all.length(), KEPT));
    }
}
