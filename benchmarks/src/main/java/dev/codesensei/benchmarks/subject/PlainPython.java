package dev.codesensei.benchmarks.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The interpreter of the sandboxes without the packages that somebody has installed into it. Some of them hook into every
 * start, and a reference that is slow for such a reason would flatter us as a version manager's shim does.
 */
public final class PlainPython {

    private PlainPython() {}

    /** Makes a virtual environment of it, unless that is done, and returns its interpreter: a link to the very same. */
    public static Path of(Path python, Path folder) throws IOException, InterruptedException {
        Path plain = folder.resolve("bin/python3");
        if (!Files.isExecutable(plain)) {
            Process venv = new ProcessBuilder(
                            python.toString(), "-m", "venv", "--symlinks", "--without-pip", folder.toString())
                    .inheritIO()
                    .start();
            if (venv.waitFor() != 0) {
                throw new IOException("No virtual environment can be made of " + python);
            }
        }
        return plain;
    }
}
