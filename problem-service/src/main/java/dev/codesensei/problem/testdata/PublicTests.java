package dev.codesensei.problem.testdata;

import java.util.List;

/**
 * The tests of a problem that learners may see.
 *
 * @param total how many tests there are, hidden ones included
 */
record PublicTests(List<PublicTest> items, int total) {}
