package dev.codesensei.problem.loading;

import dev.codesensei.problem.packages.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the texts of a course; one that cannot be read is an error, and empty. */
record CourseTexts(Path root, Findings findings) {

    private static final long LONGEST = 1 << 20;

    String read(String file) {
        Path path = root.resolve(file);
        try {
            if (!Files.isRegularFile(path)) {
                findings.error(file, "is missing");
            } else if (Files.size(path) > LONGEST) {
                findings.error(file, "is too large for a text");
            } else {
                return Files.readString(path);
            }
        } catch (CharacterCodingException e) {
            findings.error(file, "is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "";
    }
}
