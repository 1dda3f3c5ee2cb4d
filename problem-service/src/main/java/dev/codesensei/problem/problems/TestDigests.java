package dev.codesensei.problem.problems;

import org.jspecify.annotations.Nullable;

/**
 * The tests of a problem by what lies in the blob store.
 *
 * @param list what its author gave, for showing and editing
 * @param all the set that submissions are graded against
 * @param shown the set that plain runs may use; absent where no test is public
 */
public record TestDigests(String list, String all, @Nullable String shown, int total, int publicTotal) {}
