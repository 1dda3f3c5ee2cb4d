package dev.codesensei.e2e.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The small programs, one file each, by language and by what they are for. */
public final class Sources {

    /** The languages that come with the suite and can be compared in everything. */
    public static final List<String> LANGUAGES =
            List.of("python", "java", "javascript", "typescript", "c", "cpp", "cpp20", "go", "rust");

    private Sources() {}

    public static String of(String language, String name) {
        try (Stream<Path> files = Files.list(folder(language))) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(name + "."))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No program " + name + " in " + language));
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String language) {
        URL found = Sources.class.getResource("/programs/" + language);
        try {
            return Path.of(Objects.requireNonNull(found, language).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
