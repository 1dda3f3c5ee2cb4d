package dev.codesensei.runner.work;

import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.runner.sandbox.Sandbox;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** A job this runner holds, with the places where it runs and what its watchers have not been told yet. */
final class HeldJob {

    private final LeasedJob lease;
    private final Set<Sandbox> sandboxes = new HashSet<>();
    private final EventBuffer events = new EventBuffer();
    private final ReentrantLock telling = new ReentrantLock();
    private boolean ended;
    private boolean killed;
    private boolean cancelled;

    HeldJob(LeasedJob lease, Sandbox sandbox) {
        this.lease = lease;
        sandboxes.add(sandbox);
    }

    LeasedJob lease() {
        return lease;
    }

    /** Stops the program. Does nothing once it has ended: its sandbox is the next job's by then. */
    synchronized void kill() {
        if (!ended) {
            killed = true;
            sandboxes.forEach(Sandbox::kill);
        }
    }

    /** Ends the job as cancelled; its end is reported like any other. */
    synchronized void cancel() {
        cancelled = true;
        insistOnCancelling();
    }

    /** Between compiling and running nothing runs that could be ended, so once is not enough. */
    synchronized void insistOnCancelling() {
        if (cancelled && !ended) {
            sandboxes.forEach(Sandbox::kill);
        }
    }

    /** A part of the job is done in this sandbox as well; false when it has ended, or is about to. */
    synchronized boolean use(Sandbox helping) {
        return !ended && !killed && sandboxes.add(helping);
    }

    /** That part is done: from now on the sandbox is another job's. */
    synchronized void leave(Sandbox helping) {
        sandboxes.remove(helping);
    }

    /** The program has ended; false when it was killed, and its end says nothing about it. */
    synchronized boolean end() {
        ended = true;
        return !killed;
    }

    EventBuffer events() {
        return events;
    }

    /** Held from taking events out of the buffer until the queue has them: a job must not end in between. */
    ReentrantLock telling() {
        return telling;
    }

    String jobId() {
        return lease.job().jobId();
    }
}
