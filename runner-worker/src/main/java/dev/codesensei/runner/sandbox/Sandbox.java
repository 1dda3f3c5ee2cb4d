package dev.codesensei.runner.sandbox;

/**
 * One slot, used by one job at a time. Every run happens in a fresh single-use sandbox of that slot: what one run leaves
 * behind, the next cannot see, be it of the same job or not.
 */
public interface Sandbox extends AutoCloseable {

    /**
     * Runs a program and waits for its end, on the calling thread; one run at a time.
     *
     * @param output hears what the program prints while it prints it, on the calling thread
     */
    Report run(Command command, OutputListener output);

    /**
     * The same for a program whose input stays open: it reads what is written to {@code input} while it runs.
     *
     * @param command without an input of its own
     */
    Report run(Command command, OpenInput input, OutputListener output);

    /** Ends what runs as cancelled; does nothing when nothing runs. For any thread. */
    void kill();

    /** Gives the slot back. */
    @Override
    void close();
}
