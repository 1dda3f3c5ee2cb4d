package dev.codesensei.problem.publishing;

import dev.codesensei.judge.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A solution of an author, or another program of theirs that has to do something in every test.
 *
 * @param name tells its author which one it is
 * @param files the main one first
 * @param tests by what it is judged; absent where that are the tests of the problem
 */
record Solution(
        String name,
        String language,
        List<SourceFile> files,
        Promise promise,
        @Nullable String tests) {

    Solution {
        files = List.copyOf(files);
    }

    Solution(String name, String language, List<SourceFile> files, Promise promise) {
        this(name, language, files, promise, null);
    }
}
