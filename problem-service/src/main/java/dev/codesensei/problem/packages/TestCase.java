package dev.codesensei.problem.packages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A test by its name below {@code data/}, its files by what they are for, and what a submission finds beside it. */
public record TestCase(
        String name,
        Map<CaseFile, Content> contents,
        List<PackageFile> files,
        CaseSettings settings,
        @Nullable String hint,
        @Nullable String description) {

    public TestCase {
        contents = Map.copyOf(contents);
        files = List.copyOf(files);
    }
}
