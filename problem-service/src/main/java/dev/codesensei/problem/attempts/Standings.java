package dev.codesensei.problem.attempts;

import dev.codesensei.problem.attempts.GradeFeed.Grade;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Keeps in memory what lists tell of problems: the share of accepted attempts of each, and what whoever asked lately has
 * solved. Looking up a page of problems in the store would take longer than everything else about a list. Each instance reads
 * all grades, so each hears of every change.
 */
@ApplicationScoped
class Standings {

    /** Some kilobytes each. */
    private static final int MOST_USERS = 10_000;

    private final AttemptRepository attempts;
    private final Map<String, Double> rates = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> solved = new ConcurrentHashMap<>();

    Standings(AttemptRepository attempts) {
        this.attempts = attempts;
    }

    void load() {
        attempts.eachRate(rates::put);
    }

    /** Takes up what was counted. A look at the store that is under way ends first, so that it cannot bring back what was. */
    void changed(List<Grade> counted) {
        Set<String> problems = counted.stream().map(Grade::problemId).collect(Collectors.toSet());
        attempts.problems(problems).forEach((id, counts) -> {
            Double rate = counts.acceptanceRate();
            if (rate != null) {
                rates.put(id, rate);
            }
        });
        counted.forEach(grade -> solved.remove(grade.userId()));
    }

    /** Of those problems that have been tried. */
    Map<String, Double> rates(Collection<String> problemIds) {
        return problemIds.stream()
                .distinct()
                .filter(rates::containsKey)
                .collect(Collectors.toMap(id -> id, id -> rates.getOrDefault(id, 0.0)));
    }

    Set<String> solvedBy(String user) {
        if (solved.size() > MOST_USERS) {
            solved.clear();
        }
        return solved.computeIfAbsent(user, attempts::solvedBy);
    }
}
