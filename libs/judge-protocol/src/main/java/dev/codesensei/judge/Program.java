package dev.codesensei.judge;

import java.util.List;

/**
 * A program as it was sent.
 *
 * @param language the id of a language profile, never an alias
 * @param files at least one; the first is the main one
 * @param stdin what the program reads
 * @param limits what the program may use when it runs; compiling has limits of its own
 */
public record Program(String language, List<SourceFile> files, String stdin, List<String> args, Limits limits) {

    public Program {
        files = List.copyOf(files);
        args = List.copyOf(args);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("A program needs a file");
        }
    }
}
