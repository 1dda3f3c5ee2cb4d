package dev.codesensei.runner.judging;

import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.grading.TestSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which groups each test is in, and so which tests are of no use any more when others have failed. */
final class GroupedTests {

    private final int total;
    private final Map<Integer, List<ScoredGroup>> groupsOf = new HashMap<>();

    private GroupedTests(int total) {
        this.total = total;
    }

    static GroupedTests of(TestSet tests) {
        var grouped = new GroupedTests(tests.tests().size());
        if (tests.groups() != null) {
            grouped.add(tests.groups(), List.of());
        }
        return grouped;
    }

    private void add(ScoredGroup group, List<ScoredGroup> around) {
        List<ScoredGroup> path =
                Stream.concat(around.stream(), Stream.of(group)).toList();
        group.tests().forEach(index -> groupsOf.put(index, path));
        group.groups().forEach(inner -> add(inner, path));
    }

    boolean isEmpty() {
        return groupsOf.isEmpty();
    }

    /** The group that a test is in; null where tests are in none. */
    @Nullable ScoredGroup of(int index) {
        List<ScoredGroup> path = path(index);
        return path.isEmpty() ? null : path.getLast();
    }

    /**
     * Tests that are not to be looked at. What a test among them came to makes no difference: it may have been judged before
     * an earlier one failed, or not.
     */
    BitSet skipped(Map<Integer, TestResult> results) {
        var skipped = new BitSet();
        Set<String> failed = new HashSet<>();
        for (int index = 1; index <= total; index++) {
            TestResult result = results.get(index);
            if (path(index).stream().anyMatch(group -> isOver(group, failed))) {
                skipped.set(index);
            }
            if (skipped.get(index) || (result != null && !result.passed())) {
                path(index).forEach(group -> failed.add(group.name()));
            }
        }
        return skipped;
    }

    private static boolean isOver(ScoredGroup group, Set<String> failed) {
        return (group.stopsAtFailure() && failed.contains(group.name()))
                || group.requirePass().stream().anyMatch(failed::contains);
    }

    private List<ScoredGroup> path(int index) {
        return groupsOf.getOrDefault(index, List.of());
    }
}
