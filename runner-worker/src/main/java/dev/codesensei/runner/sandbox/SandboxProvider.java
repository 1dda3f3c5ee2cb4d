package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Isolation;
import org.jspecify.annotations.Nullable;

/** Prepared places for programs. All methods may be called from any thread. */
public interface SandboxProvider extends AutoCloseable {

    /** What keeps programs apart, as the kernel granted it and not as it was asked for. */
    Isolation isolation();

    /** How many jobs can be done at once. */
    int slots();

    /** How many sandboxes are prepared and free right now. */
    int ready();

    /** Whether programs can be run at all at the moment; false while a dead agent is being replaced. */
    boolean healthy();

    /** Waits until a sandbox is prepared and free, and takes it. */
    Sandbox acquire() throws InterruptedException;

    /** Takes a sandbox if one is prepared and free right now. */
    @Nullable Sandbox tryAcquire();

    /**
     * Waits until one of the sandboxes is prepared and free that are kept for programs that stay, and takes it. They are
     * not among those for jobs.
     */
    Sandbox reserve() throws InterruptedException;

    /**
     * Waits until one of the sandboxes is prepared and free that are kept for programs that others talk with, and takes it.
     * Whoever has one must not wait for another sandbox.
     */
    Sandbox partner() throws InterruptedException;

    /** Ends everything that runs; nothing is left behind. */
    @Override
    void close();
}
