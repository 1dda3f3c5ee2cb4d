package dev.codesensei.runner.sandbox;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program to run and what it may use.
 *
 * @param argv the program by its absolute path, and its arguments
 * @param environment all of it; nothing is inherited
 * @param files are written into the work folder first
 * @param stdin what the program reads; owned by this record and not to be changed
 * @param collect a folder below the work folder whose regular files come back after a normal end
 */
@SuppressWarnings("ArrayRecordComponent") // commands are never compared
public record Command(
        List<String> argv,
        Map<String, String> environment,
        List<SourceFile> files,
        byte[] stdin,
        Limits limits,
        @Nullable String collect) {

    /** Where programs run; their work folder. */
    public static final String WORK_FOLDER = "/box";

    /** Files that come back at most. */
    public static final int MOST_COLLECTED_FILES = 1000;

    /** What all files that come back may hold together. */
    public static final long MOST_COLLECTED_BYTES = 16L << 20;

    public Command {
        argv = List.copyOf(argv);
        environment = Map.copyOf(environment);
        files = List.copyOf(files);
        if (argv.isEmpty() || !argv.getFirst().startsWith("/")) {
            throw new IllegalArgumentException("A program is named by its absolute path");
        }
    }
}
