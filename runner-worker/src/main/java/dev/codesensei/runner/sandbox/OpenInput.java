package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.ProgramSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a program reads while it lasts, piece by piece, from any thread but by one at a time, and the signals
 * that it gets. A program that reads slowly, or not at all, holds up whoever writes and nobody else, and no signal.
 */
public final class OpenInput {

    /** Bytes that may be on their way to a program; {@code INPUT_WINDOW} in {@code input.h}. */
    static final int WINDOW = 64 << 10;

    private static final byte[] END = {};

    /** Never held while something is sent: the agent may be waiting for the thread that tells of room. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();
    private final List<ProgramSignal> early = new ArrayList<>();
    private @Nullable CurrentRun run;
    private int room = WINDOW;
    private boolean ended;
    private boolean over;

    /** A part of what is written, and who is to have it. */
    private record Piece(CurrentRun run, int length) {}

    /**
     * Passes bytes on; before the run has begun this waits for it.
     *
     * @return false when the run was over, or had not taken everything in time
     */
    public boolean write(byte[] bytes, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        int sent = 0;
        while (sent < bytes.length) {
            Optional<Piece> next = next(bytes.length - sent, deadline);
            if (next.isEmpty()) {
                return false;
            }
            Piece piece = next.get();
            piece.run().send(Arrays.copyOfRange(bytes, sent, sent + piece.length()));
            sent += piece.length();
        }
        return true;
    }

    /** The program sees the end of its input behind what was written; what is written later gets lost. */
    public void end() {
        CurrentRun known;
        lock.lock();
        try {
            known = ended ? null : run;
            ended = true;
        } finally {
            lock.unlock();
        }
        if (known != null) {
            known.send(END);
        }
    }

    /** Sends the program's processes a signal, at once or as soon as the run has begun; when it is over, nobody. */
    public void signal(ProgramSignal signal) {
        CurrentRun known;
        lock.lock();
        try {
            known = over ? null : run;
            if (run == null) {
                early.add(signal);
            }
        } finally {
            lock.unlock();
        }
        if (known != null) {
            known.signal(signal);
        }
    }

    /** The run has begun. */
    void connect(CurrentRun begun) {
        boolean empty;
        List<ProgramSignal> signals;
        lock.lock();
        try {
            if (run != null) {
                throw new IllegalStateException("Every run needs an input of its own");
            }
            run = begun;
            empty = ended;
            signals = List.copyOf(early);
            begun.read(this);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (empty) {
            begun.send(END);
        }
        signals.forEach(begun::signal);
    }

    /** The agent has passed bytes on, or thrown them away where nobody reads them. */
    void taken(int bytes) {
        lock.lock();
        try {
            room += bytes;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The run is over. */
    void finish() {
        lock.lock();
        try {
            over = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private Optional<Piece> next(int wanted, long deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline - System.nanoTime();
            while (!over && (run == null || room == 0)) {
                if (left <= 0) {
                    return Optional.empty();
                }
                left = changed.awaitNanos(left);
            }
            if (over || run == null) {
                return Optional.empty();
            }
            int length = Math.min(room, wanted);
            room -= length;
            return Optional.of(new Piece(run, length));
        } finally {
            lock.unlock();
        }
    }
}
