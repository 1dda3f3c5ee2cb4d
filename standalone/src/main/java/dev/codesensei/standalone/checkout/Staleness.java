package dev.codesensei.standalone.checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells which modules must be built: those whose jar is missing or older than a source it is made of. A library counts
 * as a source of every module, which is at worst one build too many.
 */
final class Staleness {

    private final Checkout checkout;

    Staleness(Checkout checkout) {
        this.checkout = checkout;
    }

    List<String> outdated(List<String> modules) {
        FileTime shared = newest(sharedSources());
        return modules.stream().filter(module -> isOutdated(module, shared)).toList();
    }

    private boolean isOutdated(String module, FileTime shared) {
        Path jar = checkout.serviceJar(module);
        if (!Files.exists(jar)) {
            return true;
        }
        Path home = checkout.root().resolve(module);
        FileTime own = newest(List.of(home.resolve("pom.xml"), home.resolve("src/main")));
        FileTime built = modified(jar);
        return own.compareTo(built) > 0 || shared.compareTo(built) > 0;
    }

    private List<Path> sharedSources() {
        var sources = new ArrayList<Path>();
        sources.add(checkout.root().resolve("pom.xml"));
        for (Path library : content(checkout.root().resolve("libs"))) {
            sources.add(library.resolve("pom.xml"));
            sources.add(library.resolve("src/main"));
        }
        return sources;
    }

    private static FileTime newest(List<Path> places) {
        return places.stream()
                .flatMap(place -> files(place).stream())
                .map(Staleness::modified)
                .max(FileTime::compareTo)
                .orElse(FileTime.fromMillis(0));
    }

    private static List<Path> content(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path place) {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
