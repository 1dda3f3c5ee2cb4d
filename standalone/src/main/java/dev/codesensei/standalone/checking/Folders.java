package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.packages.PackageFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks into folders that may not be there. */
final class Folders {

    private static final String MARKDOWN = ".md";

    private Folders() {}

    /** Those that lie right in a folder. */
    static List<PackageFolder> packagesIn(Path folder) {
        return in(folder).filter(PackageFolder::isOne).map(PackageFolder::new).toList();
    }

    /** The names of the texts in a folder, without their endings. */
    static List<String> textsIn(Path folder) {
        return in(folder)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(MARKDOWN))
                .map(name -> name.substring(0, name.length() - MARKDOWN.length()))
                .toList();
    }

    private static Stream<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
