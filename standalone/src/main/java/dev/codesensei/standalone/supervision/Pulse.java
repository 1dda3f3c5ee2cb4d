package dev.codesensei.standalone.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells whether a process still runs. One that has ended but was not yet reaped by its parent does not, although the
 * JVM calls it alive; where process 1 is a program that reaps late or never, as in many containers, that is for ever.
 */
public final class Pulse {

    private static final char ZOMBIE = 'Z';

    private Pulse() {}

    public static boolean isFelt(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** The state follows the name, which stands in brackets and may hold anything, brackets too. */
    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            int state = stat.lastIndexOf(')') + 2;
            return state < stat.length() && stat.charAt(state) == ZOMBIE;
        } catch (IOException e) {
            return false;
        }
    }
}
