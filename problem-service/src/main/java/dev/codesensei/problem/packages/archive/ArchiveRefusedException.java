package dev.codesensei.problem.packages.archive;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An archive was refused; says why in a sentence for its author, and which entry is at fault if one is. */
public final class ArchiveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final int SHOWN = 200;

    private final @Nullable String entry;

    private ArchiveRefusedException(@Nullable String entry, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.entry = entry;
    }

    static ArchiveRefusedException of(String why) {
        return new ArchiveRefusedException(null, "The archive " + why, null);
    }

    static ArchiveRefusedException of(String why, Throwable cause) {
        return new ArchiveRefusedException(null, "The archive " + why, cause);
    }

    static ArchiveRefusedException at(String entry, String why) {
        return new ArchiveRefusedException(entry, "Entry \"" + shown(entry) + "\" " + why, null);
    }

    static ArchiveRefusedException at(String entry, String why, Throwable cause) {
        return new ArchiveRefusedException(entry, "Entry \"" + shown(entry) + "\" " + why, cause);
    }

    public Optional<String> entry() {
        return Optional.ofNullable(entry);
    }

    /** Names come from strangers: control characters and endless names do not reach logs and pages. */
    private static String shown(String entry) {
        String clean = entry.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
