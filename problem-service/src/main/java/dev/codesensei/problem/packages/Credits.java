package dev.codesensei.problem.packages;

import java.util.List;
import java.util.Map;

/** Who made a problem, by what they did. */
public record Credits(
        List<Person> authors,
        List<Person> contributors,
        List<Person> testers,
        Map<String, List<Person>> translators,
        List<Person> packagers,
        List<Person> acknowledgements) {

    public Credits {
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        testers = List.copyOf(testers);
        translators = Map.copyOf(translators);
        packagers = List.copyOf(packagers);
        acknowledgements = List.copyOf(acknowledgements);
    }

    /** Only authors, which is all that the older formats know. */
    public static Credits of(List<Person> authors) {
        return new Credits(authors, List.of(), List.of(), Map.of(), List.of(), List.of());
    }
}
