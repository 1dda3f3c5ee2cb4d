package dev.codesensei.runner.sandbox;

import java.nio.file.Path;
import java.util.Collection;

/** What sandboxes have to hold for the languages that are offered. */
public interface Toolchains {

    /** Where every sandbox shows {@link #prepared()}, read-only. */
    String PREPARED = "/prepared";

    /** The folder of the machine that holds what was prepared for compilers; it may still be filled. */
    Path prepared();

    /**
     * The folders of the machine that programs have to see besides the system's own: absolute paths that exist. They are
     * shown read-only, under the same names.
     */
    Collection<Path> folders();

    /** How many compilers are to stay, each in a sandbox of its own. */
    int residents();

    /** The interpreters that languages want to have started ahead. */
    WaitingPrograms waiting();
}
