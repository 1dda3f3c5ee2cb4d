package dev.codesensei.standalone.checkout;

import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.Refusal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns Maven's output into one line per module, and a sign of life when a module takes long. */
final class MavenProgress implements AutoCloseable {

    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (.+) \\S+\\s+\\[(\\d+)/(\\d+)\\]");

    private static final Pattern FETCHED = Pattern.compile("(\\[INFO\\] )?Downloaded from .*");

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private static final int ERRORS_SHOWN = 15;

    private final Console console;
    private final Deque<String> errors = new ArrayDeque<>();
    private final AtomicInteger fetched = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean diskFull;

    MavenProgress(Console console) {
        this.console = console;
        Thread.ofVirtual().name("build progress").start(this::showLife);
    }

    void read(String line) {
        Matcher module = MODULE.matcher(line);
        if (module.matches()) {
            console.detail("%s (%s of %s)".formatted(module.group(1), module.group(2), module.group(3)));
        } else if (FETCHED.matcher(line).matches()) {
            fetched.incrementAndGet();
        } else if (line.startsWith("[ERROR]") && errors.size() < ERRORS_SHOWN) {
            errors.add(line);
        }
        diskFull |= line.contains("No space left on device");
    }

    /** Why the build failed: the cause that a user can mend, or what Maven said. */
    Refusal refusal() {
        if (diskFull) {
            return new Refusal("The build failed because the disk is full: free some space and try again.");
        }
        return new Refusal("The build failed:\n" + String.join("\n", errors));
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void showLife() {
        try {
            while (!closed.await(SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS)) {
                console.detail("still building; files fetched so far: " + fetched.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
