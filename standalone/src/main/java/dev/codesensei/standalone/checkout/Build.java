package dev.codesensei.standalone.checkout;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.supervision.AtExit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Brings the jars of modules up to date with their sources, and says what it is doing meanwhile. */
public final class Build {

    private final Checkout checkout;
    private final Console console;

    public Build(Checkout checkout, Console console) {
        this.checkout = checkout;
        this.console = console;
    }

    /** Which of these modules have no jar, or one that is older than its sources. */
    public List<String> outdated(List<String> modules) {
        return new Staleness(checkout).outdated(modules);
    }

    /** Returns when the jar of each module is as new as its sources; builds only what is not. */
    public void bringUpToDate(List<String> modules) {
        if (outdated(modules).isEmpty()) {
            return;
        }
        try (FileChannel turn = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            takeTurn(turn);
            List<String> left = outdated(modules);
            if (!left.isEmpty()) {
                build(left);
            }
        } catch (IOException e) {
            throw new Refusal("Cannot build: %s is not writable".formatted(checkout.root()), e);
        }
    }

    /** Two suites that start at once build one after the other, and the second finds nothing left to do. */
    private void takeTurn(FileChannel turn) throws IOException {
        if (turn.tryLock() == null) {
            console.say("Waiting for another ./sensei that is building");
            turn.lock();
        }
    }

    private void build(List<String> modules) throws IOException {
        console.say("Building " + String.join(", ", modules));
        Instant begin = Instant.now();
        Process maven = new ProcessBuilder(
                        checkout.root().resolve("mvnw").toString(),
                        "-B",
                        "-Dquick",
                        "-pl",
                        String.join(",", modules),
                        "-am",
                        "package")
                .directory(checkout.root().toFile())
                .redirectErrorStream(true)
                .start();
        var progress = new MavenProgress(console);
        try (var lines = maven.inputReader();
                var _ = AtExit.run(maven::destroy)) {
            lines.lines().forEach(progress::read);
            if (maven.waitFor() != 0) {
                throw progress.refusal();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            progress.close();
            maven.destroy();
        }
        console.detail(
                "built in %d s".formatted(Duration.between(begin, Instant.now()).toSeconds()));
    }

    private Path lockFile() throws IOException {
        Path target = checkout.root().resolve("standalone/target");
        return Files.createDirectories(target).resolve("build.lock");
    }
}
