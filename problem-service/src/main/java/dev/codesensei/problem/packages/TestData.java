package dev.codesensei.problem.packages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The groups at the top by name: sample, secret, and those that test the validators. */
public record TestData(List<TestGroup> groups, @Nullable LegacyGrading legacyGrading) {

    public TestData {
        groups = List.copyOf(groups);
    }

    public Optional<TestGroup> group(String name) {
        return groups.stream().filter(group -> group.name().equals(name)).findFirst();
    }

    public Stream<TestGroup> allGroups() {
        return groups.stream().flatMap(TestGroup::allGroups);
    }
}
