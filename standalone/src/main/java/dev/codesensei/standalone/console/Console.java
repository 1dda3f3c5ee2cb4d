package dev.codesensei.standalone.console;

import java.io.PrintStream;

/** The lines that a command writes for its user; whole lines only, so that several threads may speak. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    /** A line of its own. */
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A line that belongs to the one before it. */
    public void detail(String line) {
        say("  " + line);
    }
}
