package dev.codesensei.runner.judging;

import dev.codesensei.runner.sandbox.Sandbox;

/** The slots that do the work of one job: its own, and others of this runner as long as they have nothing else to do. */
public interface Crew {

    /** Work in pieces that do not depend on each other. All methods may be called by several threads at once. */
    interface Work {

        /** Does the next piece; false when there was none left to begin. */
        boolean doNext(Sandbox sandbox);

        /** Whether there is a piece left to begin. */
        boolean isWaiting();
    }

    /** Does all of it, and returns when every piece that was begun has ended. */
    void share(Work work, Sandbox own) throws InterruptedException;
}
