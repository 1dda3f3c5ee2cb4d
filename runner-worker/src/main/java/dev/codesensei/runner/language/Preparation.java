package dev.codesensei.runner.language;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Shutdown;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes, once per toolchain and in the background, what compilers gain time from: precompiled headers, a compiled standard
 * library. Until it is there, and where it cannot be made, they compile without. It happens outside of sandboxes, because
 * nothing of users takes part in it.
 */
@Singleton
final class Preparation {

    private static final long PATIENCE_MINUTES = 15;

    private static final List<String> LEAST_URGENT = List.of(
            "/bin/sh",
            "-c",
            "command -v chrt >/dev/null && exec chrt --idle 0 \"$@\"; exec nice -n 19 \"$@\"",
            "prepare");

    private final FoundLanguages languages;
    private final PreparedFolders folders;
    private @Nullable Thread worker;

    Preparation(FoundLanguages languages, PreparedFolders folders) {
        this.languages = languages;
        this.folders = folders;
    }

    /** What one toolchain wants to have made, by a command that runs in the folder to be filled. */
    record Wish(String folder, List<String> command) {}

    void begin(@Observes StartupEvent started) {
        worker = Thread.ofPlatform().daemon().name("preparation").start(this::makeAll);
    }

    @Shutdown
    void stop() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    /** Makes what is still missing, one after the other. */
    void makeAll() {
        try {
            useAndSweep();
            for (Wish wish : languages.wishes()) {
                make(wish);
            }
        } catch (InterruptedException _) { // the runner stops, and the next one will make it
            Thread.currentThread().interrupt();
        }
    }

    /** First of all, since what is there is used from the first job on, and another runner may look for what is not. */
    private void useAndSweep() {
        try {
            for (Wish wish : languages.wishes()) {
                folders.use(wish.folder());
            }
            folders.sweep();
        } catch (IOException e) {
            Log.warnf("What was prepared once and is not used any more stays: %s", e.getMessage());
        }
    }

    private void make(Wish wish) throws InterruptedException {
        if (folders.has(wish.folder())) {
            return;
        }
        try {
            folders.make(wish.folder(), folder -> run(wish.command(), folder));
            Log.infof("Prepared for faster compiling: %s", wish.folder());
        } catch (IOException e) {
            Log.warnf("Compiling stays slower, for this cannot be prepared: %s (%s)", wish.folder(), e.getMessage());
        }
    }

    /** As the least urgent thing on the machine. */
    private static void run(List<String> words, Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<String>(LEAST_URGENT);
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException("it took too long");
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException("exit code " + process.exitValue());
        }
    }
}
