package dev.codesensei.problem.publishing;

import dev.codesensei.judge.SourceFile;
import java.util.List;

/**
 * A solution of an author.
 *
 * @param name tells its author which one it is
 * @param files the main one first
 */
record Solution(String name, String language, List<SourceFile> files, Promise promise) {

    Solution {
        files = List.copyOf(files);
    }
}
