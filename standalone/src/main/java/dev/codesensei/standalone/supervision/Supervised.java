package dev.codesensei.standalone.supervision;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A part that is kept alive from {@link #start} to {@link #stop}: when its process dies, it is started again. */
public final class Supervised {

    private final Part part;
    private final Spawner spawner;
    private final Watcher watcher;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile @Nullable Life life;
    private final AtomicInteger restarts = new AtomicInteger();

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
        return restarts.get();
    }

    /** The process as it is now; empty before the first start and between two lives. */
    public Optional<ProcessHandle> process() {
        return Optional.ofNullable(life).map(now -> now.process().toHandle()).filter(Pulse::isFelt);
    }

    public boolean isReady() {
        return process().isPresent() && part.readiness().isMet();
    }

    /** Whether it says itself that it will not become ready. */
    public boolean isHopeless() {
        return process().isPresent() && part.readiness().isHopeless();
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
            for (Life current = life; current != null; current = successor(current, backoff)) {
                current.process().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The next life, or null once stopped. A fork can fail for a while, when the machine has nothing to spare. */
    private @Nullable Life successor(Life ended, Backoff backoff) throws InterruptedException {
        Duration lifetime = ended.age();
        String how = "pid %d ended with code %d"
                .formatted(ended.process().pid(), ended.process().exitValue());
        while (!isStopped()) {
            Duration pause = backoff.after(lifetime);
            watcher.died(this, new Death(how, pause));
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return null;
            }
            restarts.incrementAndGet();
            try {
                return launch();
            } catch (IOException e) {
                how = "it could not be started";
                lifetime = Duration.ZERO;
            }
        }
        return null;
    }

    private synchronized @Nullable Life launch() throws IOException {
        if (isStopped()) {
            return null;
        }
        var begun = new Life(spawner.start(part), Instant.now());
        life = begun;
        watcher.started(this);
        return begun;
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
