package dev.codesensei.problem.packages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder below {@code data/}: its cases and groups in the order in which they are judged. */
public record TestGroup(
        String name,
        List<TestCase> cases,
        List<TestGroup> groups,
        CaseSettings settings,
        @Nullable Scoring scoring,
        @Nullable StaticValidation staticValidation,
        @Nullable LegacyGrading legacyGrading) {

    public TestGroup {
        cases = List.copyOf(cases);
        groups = List.copyOf(groups);
    }

    /** All cases in here, those of groups in groups included. */
    public Stream<TestCase> allCases() {
        return Stream.concat(cases.stream(), groups.stream().flatMap(TestGroup::allCases));
    }

    /** This group and all in it. */
    public Stream<TestGroup> allGroups() {
        return Stream.concat(Stream.of(this), groups.stream().flatMap(TestGroup::allGroups));
    }
}
