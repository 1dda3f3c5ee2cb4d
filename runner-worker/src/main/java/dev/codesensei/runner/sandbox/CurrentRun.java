package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.ProgramSignal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One run in one slot: what was heard of it but not yet looked at, and whether it is to end. */
final class CurrentRun {

    private final int slot;
    private final long nonce;
    private final AgentProcess agent;
    private final BlockingQueue<RunEvent> events = new LinkedBlockingQueue<>();
    private volatile boolean started;
    private volatile boolean cancelled;
    private volatile @Nullable OpenInput input;

    CurrentRun(int slot, long nonce, AgentProcess agent) {
        this.slot = slot;
        this.nonce = nonce;
        this.agent = agent;
    }

    long nonce() {
        return nonce;
    }

    boolean isOf(AgentProcess other) {
        return agent.equals(other);
    }

    void start(Command command, @Nullable OpenInput open) {
        tell(JobFrame.job(slot, nonce, command, open != null));
        if (open != null) { // not earlier: what the agent does not know of yet, it hears nothing for
            open.connect(this);
        }
        started = true;
        if (cancelled) { // asked for before the agent knew of the run, and then it would not have been heard
            tell(JobFrame.cancel(slot, nonce));
        }
    }

    void cancel() {
        cancelled = true;
        if (started) {
            tell(JobFrame.cancel(slot, nonce));
        }
    }

    /** What was sent is answered by telling how much of it has gone. */
    void read(OpenInput open) {
        input = open;
    }

    void send(byte[] piece) {
        tell(JobFrame.input(slot, nonce, piece));
    }

    void signal(ProgramSignal signal) {
        tell(JobFrame.signal(slot, nonce, signal));
    }

    void taken(int bytes) {
        OpenInput open = input;
        if (open != null) {
            open.taken(bytes);
        }
    }

    /** The agent is not to be trusted with anything any more. */
    void giveUp() {
        agent.destroy();
    }

    void heard(RunEvent event) {
        events.add(event);
    }

    /** Waits for the next event; null when nothing was heard for too long. */
    @Nullable RunEvent next(Duration patience) throws InterruptedException {
        return events.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** When the agent is gone the slot hears of it and ends the run. */
    private void tell(byte[] frame) {
        try {
            agent.send(frame);
        } catch (IOException _) {
            agent.destroy();
        }
    }
}
