package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.Collection;

/** The folders of the machine that programs have to see besides the system's own. */
public interface Toolchains {

    /** Where every sandbox shows {@link #prepared()}, read-only. */
    String PREPARED = "/prepared";

    /** The folder of the machine that holds what was prepared for compilers; it may still be filled. */
    Path prepared();

    /** Absolute paths that exist; they are shown read-only, under the same names. */
    Collection<Path> folders();
}
