package dev.codesensei.execution.problems;

import dev.codesensei.judge.Limits;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a program for a problem is judged by.
 *
 * @param testSet digest of all tests
 * @param publicTestSet digest of those that everybody may see; absent where there are none
 * @param languages in which it may be written; none means any
 * @param limits of each test
 */
public record Judging(
        String problemId,
        int version,
        String testSet,
        @Nullable String publicTestSet,
        List<String> languages,
        Limits limits) {}
