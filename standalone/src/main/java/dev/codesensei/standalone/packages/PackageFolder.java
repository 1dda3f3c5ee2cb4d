package dev.codesensei.standalone.packages;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A problem package in a folder of its author. */
public record PackageFolder(Path path) {

    private static final String PROBLEM_YAML = "problem.yaml";

    public PackageFolder {
        path = path.toAbsolutePath().normalize();
    }

    public static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(PROBLEM_YAML));
    }

    /** Refuses what is no package. */
    public static PackageFolder at(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("There is no folder " + folder);
        }
        if (!isOne(folder)) {
            throw new Refusal("%s is no problem package: it has no problem.yaml.".formatted(folder));
        }
        return new PackageFolder(folder);
    }

    /** What the problem is called in addresses. */
    public String name() {
        return path.getFileName().toString();
    }

    public ProblemYaml yaml() {
        return ProblemYaml.read(path.resolve(PROBLEM_YAML));
    }

    /** The text files right in a folder, by their paths from the package's own; none where there is no such folder. */
    public List<Path> filesIn(String folder) {
        Path wanted = path.resolve(folder);
        if (!Files.isDirectory(wanted)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(wanted)) {
            return found.filter(file -> !Files.isDirectory(file) && !LeftOut.is(file))
                    .sorted()
                    .map(path::relativize)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder, by their paths from the package's own. */
    public List<Path> filesBelow(String folder) {
        Path wanted = path.resolve(folder);
        return Files.isDirectory(wanted)
                ? PackageFiles.below(wanted).stream()
                        .map(file -> path.relativize(wanted.resolve(file)))
                        .toList()
                : List.of();
    }

    /** A text; empty where the file holds something else. */
    public Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(path.resolve(file)));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
