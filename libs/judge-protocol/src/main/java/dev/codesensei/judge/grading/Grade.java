package dev.codesensei.judge.grading;

import java.util.List;

/**
 * What a program is worth.
 *
 * @param total how many tests the problem has, also those that were not looked at
 * @param score from 0 to 100 unless the problem's groups count otherwise
 * @param tests those that were looked at
 */
public record Grade(int passed, int total, double score, List<TestResult> tests) {

    public Grade {
        tests = List.copyOf(tests);
    }
}
