package dev.codesensei.problem.search;

import dev.codesensei.problem.packages.Difficulty;
import java.util.List;
import java.util.Optional;

/**
 * Which problems are wanted; what is empty does not matter.
 *
 * @param words of which every one has to be there; empty where nothing is searched for
 */
record Query(
        Optional<List<String>> words,
        Optional<String> topic,
        Optional<Difficulty> difficulty,
        Optional<String> language,
        String user) {

    /** A user's id is never empty. */
    static final String NOBODY = "";

    boolean accepts(Entry entry) {
        return entry.isListedFor(user)
                && topic.stream().allMatch(wanted -> entry.topics().contains(wanted))
                && difficulty.stream().allMatch(wanted -> wanted == entry.difficulty())
                && language.stream().allMatch(wanted -> isAllowed(wanted, entry));
    }

    private static boolean isAllowed(String language, Entry entry) {
        return entry.languages().isEmpty() || entry.languages().contains(language);
    }
}
