package dev.codesensei.runner.language;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;

/** The languages of this machine, for tests of other features. */
public final class TestLanguages {

    /** Kept from run to run: a standard library takes a while to compile. */
    private static final Path FOLDER = Path.of("target/languages/prepared");

    private final FoundLanguages found;
    private final PreparedFolders prepared = new PreparedFolders(FOLDER);

    private TestLanguages(Map<String, String> changes) {
        found = new FoundLanguages(ShippedConfig.changed(changes), prepared);
        new Preparation(found, prepared).makeAll();
    }

    /** As they are shipped. */
    public static TestLanguages shipped() {
        return new TestLanguages(Map.of());
    }

    /** As they are shipped but for some keys of their configuration. */
    public static TestLanguages changed(Map<String, String> changes) {
        return new TestLanguages(changes);
    }

    /** The languages themselves. */
    public Languages all() {
        return found;
    }

    /** What sandboxes have to show of the machine. */
    public Collection<Path> folders() {
        return found.folders();
    }

    /** What was prepared for compilers. */
    public Path prepared() {
        return prepared.root();
    }
}
