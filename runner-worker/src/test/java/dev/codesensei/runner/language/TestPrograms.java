package dev.codesensei.runner.language;

import dev.codesensei.judge.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The programs of one language; each is a file, or a folder of several. */
record TestPrograms(String language, Path folder) {

    /** A program of a language; the first file is the main one and still has the name it has here. */
    record Program(String language, List<SourceFile> files) {}

    static TestPrograms of(String language) {
        return new TestPrograms(language, Path.of("src/test/resources/programs", language));
    }

    boolean has(String name) {
        return !candidates(name).isEmpty();
    }

    Program program(String name) {
        Path place = candidates(name).getFirst();
        return new Program(language, Files.isDirectory(place) ? children(place) : List.of(read(place)));
    }

    private List<Path> candidates(String name) {
        return list(folder)
                .filter(path ->
                        path.getFileName().toString().replaceFirst("\\..*", "").equals(name))
                .toList();
    }

    private static List<SourceFile> children(Path place) {
        return list(place)
                .sorted(Comparator.comparing(
                        path -> !path.getFileName().toString().toLowerCase().startsWith("main.")))
                .map(TestPrograms::read)
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path path) {
        try {
            return new SourceFile(path.getFileName().toString(), Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
