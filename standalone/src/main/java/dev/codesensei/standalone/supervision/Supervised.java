package dev.codesensei.standalone.supervision;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A part that is kept alive from {@link #start} to {@link #stop}: when its process dies, it is started again. */
public final class Supervised {

    private final Part part;
    private final Spawner spawner;
    private final Watcher watcher;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile @Nullable Life life;
    private volatile int restarts;

    public Supervised(Part part, Spawner spawner, Watcher watcher) {
        this.part = part;
        this.spawner = spawner;
        this.watcher = watcher;
    }

    /** Told about each start and each death, on the thread that noticed. */
    public interface Watcher {

        void started(Supervised part);

        void died(Supervised part, Death death);
    }

    /**
     * A process that ended without having been asked to, or could not be started again.
     *
     * @param how for people: what ended, with which code (128 + n for signal n)
     * @param pause until the next start
     */
    public record Death(String how, Duration pause) {}

    private record Life(Process process, Instant since) {

        Duration age() {
            return Duration.between(since, Instant.now());
        }
    }

    public Part part() {
        return part;
    }

    public int restarts() {
        return restarts;
    }

    /** The process as it is now; empty before the first start and between two lives. */
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(life).map(now -> now.process().toHandle()).filter(ProcessHandle::isAlive);
    }

    public boolean isReady() {
        return process().isPresent() && part.readiness().isMet();
    }

    public void start() throws IOException {
        launch();
        Thread.ofVirtual().name("watch " + part.name()).start(this::watch);
    }

    /** Ends the process and keeps it ended; returns when it and its children are gone. */
    public void stop(Duration grace) {
        synchronized (this) {
            stopped.countDown();
        }
        Termination.end(process().stream().toList(), grace);
    }

    private void watch() {
        var backoff = new Backoff();
        try {
            while (life instanceof Life current) {
                int exitCode = current.process().waitFor();
                String how =
                        "pid %d ended with code %d".formatted(current.process().pid(), exitCode);
                Duration lifetime = current.age();
                do {
                    Duration pause = backoff.after(lifetime);
                    if (isStopped() || restsAndIsStopped(how, pause)) {
                        return;
                    }
                    how = "it could not be started";
                    lifetime = Duration.ZERO;
                } while (!launchAgain());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean restsAndIsStopped(String how, Duration pause) throws InterruptedException {
        watcher.died(this, new Death(how, pause));
        return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A fork can fail for a while, when the machine has no process or memory to spare. */
    private boolean launchAgain() {
        restarts++;
        try {
            launch();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private synchronized void launch() throws IOException {
        if (!isStopped()) {
            life = new Life(spawner.start(part), Instant.now());
            watcher.started(this);
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
