package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.Collection;

/** The folders of the machine that programs have to see besides the system's own. */
@FunctionalInterface
public interface Toolchains {

    /** Where every sandbox shows, read-only, what the runner keeps in the folder {@code prepared} beside its agent. */
    String PREPARED = "/prepared";

    /** Absolute paths that exist; they are shown read-only, under the same names. */
    Collection<Path> folders();
}
