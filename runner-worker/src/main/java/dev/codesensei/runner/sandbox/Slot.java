package dev.codesensei.runner.sandbox;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one of the agent's slots: whether somebody holds it, whether a sandbox waits in it, what runs in it.
 * The agent's reading thread tells it what happens.
 */
final class Slot {

    private final int index;
    private final Consumer<Slot> offer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable AgentProcess ready;
    private @Nullable CurrentRun current;
    private boolean held;
    private boolean offered;

    /**
     * @param offer is told when a sandbox waits in this slot and nobody holds it
     */
    Slot(int index, Consumer<Slot> offer) {
        this.index = index;
        this.offer = offer;
    }

    int index() {
        return index;
    }

    /** Takes the slot after it was offered; false when its sandbox has gone meanwhile. */
    boolean hold() {
        lock.lock();
        try {
            offered = false;
            held = ready != null;
            return held;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the slot if a sandbox waits in it that nobody holds. */
    boolean holdIfFree() {
        lock.lock();
        try {
            boolean taken = !held && ready != null;
            held |= taken;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void release() {
        lock.lock();
        try {
            held = false;
            offerIfFree();
        } finally {
            lock.unlock();
        }
    }

    boolean isFree() {
        lock.lock();
        try {
            return !held && ready != null;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a sandbox and starts a run in it; null when none was prepared in time. */
    @Nullable CurrentRun begin(long nonce, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (ready == null) {
                if (left <= 0) {
                    return null;
                }
                left = changed.awaitNanos(left);
            }
            current = new CurrentRun(index, nonce, ready);
            ready = null;
            return current;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            current = null;
        } finally {
            lock.unlock();
        }
    }

    /** The agent has prepared a sandbox here. */
    void becameReady(AgentProcess agent) {
        lock.lock();
        try {
            ready = agent;
            changed.signalAll();
            offerIfFree();
        } finally {
            lock.unlock();
        }
    }

    /** Something happened to a run; nobody waits for those that are over. */
    void heard(Frame frame) {
        CurrentRun run = running();
        if (run != null && run.nonce() == frame.nonce()) {
            if (frame.type() == Frame.ROOM) {
                run.taken(frame.payload().getInt());
            } else {
                run.heard(RunEvent.of(frame));
            }
        }
    }

    /** The agent is gone, and with it whatever waited here. */
    void withdraw(AgentProcess agent) {
        lock.lock();
        try {
            if (agent.equals(ready)) {
                ready = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /** The agent is gone, and with it whatever ran here. */
    void lost(AgentProcess agent) {
        lock.lock();
        try {
            if (current != null && current.isOf(agent)) {
                current.heard(RunEvent.Ended.broken("the sandbox agent ended"));
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable CurrentRun running() {
        lock.lock();
        try {
            return current;
        } finally {
            lock.unlock();
        }
    }

    private void offerIfFree() {
        if (!held && !offered && ready != null) {
            offered = true;
            offer.accept(this);
        }
    }
}
