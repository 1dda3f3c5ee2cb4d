package dev.codesensei.standalone.supervision;

import dev.codesensei.standalone.console.Refusal;

/** Something to do if the launcher is told to end before this is closed. */
public final class AtExit implements AutoCloseable {

    private final Thread hook;

    private AtExit(Thread hook) {
        this.hook = hook;
    }

    /** Refuses when the launcher is ending already. */
    public static AtExit run(Runnable deed) {
        var hook = new Thread(deed, "at exit");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new Refusal("Interrupted", e);
        }
        return new AtExit(hook);
    }

    /** While the launcher ends, this waits for the deed: whoever is in the middle of something goes no further. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            await();
        }
    }

    private void await() {
        try {
            hook.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
