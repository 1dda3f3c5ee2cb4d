package dev.codesensei.runner.checking;

import dev.codesensei.judge.grading.Checker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Compares small texts, in as many pieces as a test likes. One character is one byte. */
record Texts(Path folder) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-f]{2}|.)");

    /** What a table writes as {@code \n}, {@code \r}, {@code \t}, {@code \f}, {@code \v}, {@code \0} or {@code \xff}. */
    static String unescaped(String written) {
        return ESCAPE.matcher(written).replaceAll(match -> switch (match.group(1)) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            case "f" -> "\f";
            case "v" -> "\u000b";
            case "0" -> "\0";
            default -> String.valueOf((char) Integer.parseInt(match.group(1).substring(1), 16));
        });
    }

    CheckResult compare(Checker.BuiltIn checker, String expected, String output) {
        return compare(checker, expected, output, output.length());
    }

    /** @param cuts where pieces begin, in ascending order */
    CheckResult compare(Checker.BuiltIn checker, String expected, String output, int... cuts) {
        byte[] bytes = output.getBytes(StandardCharsets.ISO_8859_1);
        try (OutputCheck check = OutputCheck.start(checker, file(expected))) {
            int from = 0;
            for (int cut : cuts) {
                check.printed(Arrays.copyOfRange(bytes, from, cut));
                from = cut;
            }
            check.printed(Arrays.copyOfRange(bytes, from, bytes.length));
            return check.end();
        }
    }

    private Path file(String expected) {
        try {
            return Files.writeString(folder.resolve("expected"), expected, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
