package dev.codesensei.standalone.supervision;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes that the terminal's Ctrl-C does not reach and that get SIGTERM from the kernel when the launcher is
 * killed. Both need small tools of util-linux; where they are missing (macOS), processes start without.
 */
public final class Spawner {

    private static final List<String> OWN_SESSION = List.of("setsid");

    private static final List<String> DIE_WITH_PARENT = List.of("setpriv", "--pdeathsig", "TERM");

    /** The kernel sends the death signal when the thread that forked ends, so one thread forks and never ends. */
    private final ExecutorService forks = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    private final List<String> prefix = prefix();

    public Process start(Part part) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(part.command());
        var builder = new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(part.log().toFile()));
        builder.environment().putAll(part.environment());
        return onSpawnerThread(builder);
    }

    private Process onSpawnerThread(ProcessBuilder builder) throws IOException {
        try {
            return forks.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static List<String> prefix() {
        var tools = new ArrayList<String>();
        for (List<String> tool : List.of(OWN_SESSION, DIE_WITH_PARENT)) {
            if (works(tool)) {
                tools.addAll(tool);
            }
        }
        return List.copyOf(tools);
    }

    /** Busybox has a setpriv that cannot do this, so the tool is tried and not just looked for. */
    private static boolean works(List<String> tool) {
        var command = new ArrayList<>(tool);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
