package dev.codesensei.standalone.console;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;

/** One line at the bottom of a terminal that says what is going on; nothing where nobody looks. */
public final class ProgressLine {

    private static final int WIDTH = 100;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream out;
    private final boolean shown;
    private String latest = "";

    private ProgressLine(PrintStream out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** On standard error, so that it is in nobody's way. */
    public static ProgressLine onTerminal() {
        boolean isTerminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
        return new ProgressLine(System.err, isTerminal);
    }

    /** Says something else from now on. */
    public synchronized void show(String what) {
        String line = what.length() > WIDTH ? what.substring(0, WIDTH) : what;
        if (shown && !line.equals(latest)) {
            out.print(CLEAR + line);
            out.flush();
            latest = line;
        }
    }

    /** Makes room for lines that stay. */
    public synchronized void clear() {
        if (shown) {
            out.print(CLEAR);
            out.flush();
            latest = "";
        }
    }
}
