package dev.codesensei.problem.exchange;

import dev.codesensei.problem.startup.PreparationStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where archives lie while they are read or written. What is left of an earlier life of this instance is removed. */
@ApplicationScoped
class Workspace implements PreparationStep {

    private final Path root;

    Workspace(
            ExchangeConfig config,
            @ConfigProperty(name = "sensei.data-dir", defaultValue = ".sensei") Path dataFolder) {
        this.root = config.workspace().orElse(dataFolder.resolve("exchange"));
    }

    @Override
    public void prepare() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> left = Files.list(root)) {
            left.toList().forEach(Workspace::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder for one job. */
    Path open() throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, "job");
    }

    static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : files) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
