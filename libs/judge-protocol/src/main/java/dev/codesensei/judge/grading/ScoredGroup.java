package dev.codesensei.judge.grading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tests that are scored together, and groups of them.
 *
 * @param name nobody else's in its test set
 * @param maxScore what it is worth at most; null when there is no bound
 * @param testScore what each of its own tests is worth at most; null when there is no bound, and where it passes or fails as
 *     a whole
 * @param stopsAtFailure whether what is in it behind a failed test is not looked at
 * @param requirePass names of earlier groups, all of whose tests have to be passed for this one to be looked at
 * @param tests its own, counted from 1
 */
public record ScoredGroup(
        String name,
        Aggregation aggregation,
        @Nullable Double maxScore,
        @Nullable Double testScore,
        boolean stopsAtFailure,
        List<String> requirePass,
        List<Integer> tests,
        List<ScoredGroup> groups) {

    public ScoredGroup {
        requirePass = List.copyOf(requirePass);
        tests = List.copyOf(tests);
        groups = List.copyOf(groups);
    }

    /** How a score follows from those of tests and groups. */
    public enum Aggregation {
        @JsonProperty("sum")
        SUM,
        @JsonProperty("min")
        MIN,
        /** All of it when every test is passed, and nothing otherwise. */
        @JsonProperty("pass-fail")
        PASS_FAIL
    }

    /** Its own tests and those of groups in it. */
    public Stream<Integer> allTests() {
        return Stream.concat(tests.stream(), groups.stream().flatMap(ScoredGroup::allTests));
    }
}
