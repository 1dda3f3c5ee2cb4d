package dev.codesensei.problem.packages;

import java.util.List;

/** A validator or a submission: a single file, or a folder whose files have paths relative to it. */
public record Program(String name, boolean folder, List<PackageFile> files) {

    public Program {
        files = List.copyOf(files);
    }
}
