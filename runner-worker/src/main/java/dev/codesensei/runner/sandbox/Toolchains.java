package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.Collection;

/** The folders of the machine that programs have to see besides the system's own. */
@FunctionalInterface
public interface Toolchains {

    /** Absolute paths that exist; they are shown read-only, under the same names. */
    Collection<Path> folders();
}
