package dev.codesensei.runner.live;

import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.LiveMessage;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.judge.queue.LiveInputs;
import dev.codesensei.judge.queue.LiveInputs.Heard;
import dev.codesensei.judge.queue.LiveInputs.Numbered;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.OpenInput;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import io.quarkus.logging.Log;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One live run: one thread hears what the client sends and whether it is still there, another one writes it to the
 * program, which may make it wait. A signal overtakes what is being written.
 */
final class Dialogue {

    /** A notification may have been lost, and the clocks have to be looked at. */
    private static final long MOST_SILENCE_MILLIS = 1_000;

    private final LeasedJob held;
    private final Interaction interaction;
    private final Sandbox sandbox;
    private final LiveInputs inputs;
    private final OpenInput input = new OpenInput();
    private final InputWriter writer = new InputWriter(input, this::tell);
    private final Semaphore news = new Semaphore(0);
    private volatile long lastMove = System.nanoTime();
    private volatile @Nullable Stop stop;
    private boolean over;

    Dialogue(LeasedJob held, Interaction interaction, Sandbox sandbox, LiveInputs inputs) {
        this.held = held;
        this.interaction = interaction;
        this.sandbox = sandbox;
        this.inputs = inputs;
    }

    Report run(Command command, OutputListener output) {
        Thread hearing = Thread.ofVirtual().name("hearing").start(this::hear);
        Thread writing = Thread.ofVirtual().name("writing").start(writer::write);
        try {
            return sandbox.run(command, input, (stream, bytes) -> {
                moved();
                output.printed(stream, bytes);
            });
        } finally {
            end();
            hearing.interrupt();
            writing.interrupt();
        }
    }

    /** Present when the run was ended from here. */
    Optional<Stop> stop() {
        return Optional.ofNullable(stop);
    }

    /** There may be something to hear; never blocks. */
    void tell() {
        news.release();
    }

    private void hear() {
        long last = 0;
        try {
            while (!isOver()) {
                last = hear(last);
                lookAtClock();
                insist();
                if (news.tryAcquire(MOST_SILENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the run is over
        }
    }

    /** Hears what is new behind {@code last} and answers what is the last now. */
    private long hear(long last) {
        try {
            Optional<Heard> heard = inputs.hear(held, last, writer.taken());
            heard.ifPresent(this::take);
            return heard.filter(some -> !some.messages().isEmpty())
                    .map(some -> some.messages().getLast().number())
                    .orElse(last);
        } catch (RuntimeException e) {
            if (!isOver()) {
                Log.debugf("Cannot hear a client now: %s", e.getMessage());
            }
            return last;
        }
    }

    private void take(Heard heard) {
        for (Numbered numbered : heard.messages()) {
            moved();
            if (!(numbered.message() instanceof LiveMessage.Signal(var signal))) {
                writer.add(numbered.message());
            } else if (isMeantForThisRun(numbered)) {
                input.signal(signal);
            }
        }
        if (heard.unattended().toMillis() > interaction.unattendedMillis()) {
            stop = Stop.UNATTENDED;
        }
    }

    private void lookAtClock() {
        long idleMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastMove);
        if (stop == null && idleMillis > interaction.idleMillis()) {
            stop = Stop.IDLE;
        }
    }

    /** Input is read again by a run that another runner begins anew; what was to interrupt the first one is not. */
    private boolean isMeantForThisRun(Numbered numbered) {
        return Math.max(1, numbered.attempt()) == held.attempt();
    }

    private void moved() {
        lastMove = System.nanoTime();
    }

    /** Once is not enough: the program may be about to be started. Once it is over, its sandbox is the next job's. */
    private synchronized void insist() {
        if (stop != null && !over) {
            sandbox.kill();
        }
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized void end() {
        over = true;
    }
}
