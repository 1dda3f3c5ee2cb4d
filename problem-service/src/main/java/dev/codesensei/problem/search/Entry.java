package dev.codesensei.problem.search;

import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemState;
import dev.codesensei.problem.problems.ProblemText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the list knows of a problem.
 *
 * @param order by which it is listed: its title, folded
 */
record Entry(
        String id,
        int version,
        String slug,
        String title,
        Difficulty difficulty,
        List<String> topics,
        List<String> languages,
        ProblemState state,
        String author,
        String order) {

    /** More than that is no statement any more. */
    private static final int MOST_WORDS = 2_000;

    static Entry of(Problem problem) {
        ProblemText text = problem.text();
        return new Entry(
                problem.id(),
                problem.version(),
                problem.slug(),
                text.title(),
                text.difficulty(),
                text.topics(),
                problem.rules().languages(),
                problem.state(),
                problem.author(),
                String.join(" ", Words.of(text.title())));
    }

    static Set<String> titleWords(Problem problem) {
        return new HashSet<>(Words.of(problem.text().title()));
    }

    /** All words that it is found by. */
    static Set<String> allWords(Problem problem) {
        ProblemText text = problem.text();
        Stream<String> title = Words.of(text.title()).stream();
        Stream<String> topics = text.topics().stream().flatMap(topic -> Words.of(topic).stream());
        Stream<String> statement = Words.of(text.statement()).stream();
        return Stream.of(title, topics, statement)
                .flatMap(words -> words)
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Published ones are everybody's, and everything is its author's. */
    boolean isListedFor(String user) {
        return state instanceof ProblemState.Published || author.equals(user);
    }
}
