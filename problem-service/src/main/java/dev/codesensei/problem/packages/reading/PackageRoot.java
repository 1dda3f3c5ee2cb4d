package dev.codesensei.problem.packages.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the package in an unpacked archive: the one folder at its top, or the top itself. */
public record PackageRoot(Path folder, String name) {

    private static final Pattern ENDING = Pattern.compile("\\.(zip|kpp)$", Pattern.CASE_INSENSITIVE);

    /** An archive without a folder at its top has the name of the archive, as the specification asks for. */
    public static Optional<PackageRoot> find(Path unpacked, String archiveName) throws IOException {
        if (Files.isRegularFile(unpacked.resolve("problem.yaml"))) {
            return Optional.of(
                    new PackageRoot(unpacked, ENDING.matcher(archiveName).replaceFirst("")));
        }
        try (Stream<Path> top = Files.list(unpacked)) {
            List<Path> packages = top.filter(path -> Files.isRegularFile(path.resolve("problem.yaml")))
                    .toList();
            return packages.size() == 1
                    ? Optional.of(new PackageRoot(
                            packages.getFirst(),
                            packages.getFirst().getFileName().toString()))
                    : Optional.empty();
        }
    }
}
