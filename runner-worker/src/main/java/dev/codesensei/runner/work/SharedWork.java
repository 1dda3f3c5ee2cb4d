package dev.codesensei.runner.work;

import dev.codesensei.runner.judging.Crew.Work;
import dev.codesensei.runner.sandbox.Sandbox;

/**
 * The work of one job and those who help with it. No more take part than there are processors: programs that wait for one
 * another's processor are no faster together, and their clocks say less.
 */
final class SharedWork {

    static final int MOST_HELPERS = Runtime.getRuntime().availableProcessors() - 1;

    private final HeldJob job;
    private final Work work;
    private int helpers;

    SharedWork(HeldJob job, Work work) {
        this.job = job;
        this.work = work;
    }

    synchronized boolean hasPlace() {
        return helpers < MOST_HELPERS && work.isWaiting();
    }

    /** Takes a place; false when there is none. Whoever has one helps. */
    synchronized boolean join() {
        if (!hasPlace()) {
            return false;
        }
        helpers++;
        return true;
    }

    /** Does a piece, if one is left. */
    void help(Sandbox sandbox) {
        try {
            if (job.use(sandbox)) {
                work.doNext(sandbox);
            }
        } finally {
            job.leave(sandbox);
            left();
        }
    }

    synchronized void awaitHelpers() throws InterruptedException {
        while (helpers > 0) {
            wait();
        }
    }

    private synchronized void left() {
        helpers--;
        notifyAll();
    }
}
