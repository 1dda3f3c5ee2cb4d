package dev.codesensei.problem.attempts;

import dev.codesensei.problem.attempts.GradeFeed.Grade;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts grades, each once: whatever is written says up to which place it has counted. What a user has done is written before
 * what it means for the problem, and keeps the place at which it began, so that a repeat after a crash finds the same users
 * new. Somebody else who counts at the same time makes this one give up, and look again.
 */
@ApplicationScoped
class Counting {

    private final AttemptRepository attempts;

    Counting(AttemptRepository attempts) {
        this.attempts = attempts;
    }

    /** Whether all of these, which follow one another in the list, have been counted by this call or before. */
    boolean count(List<Grade> grades) {
        Map<String, List<Grade>> byUser = by(grades, Counting::user);
        Map<String, UserAttempts> users = attempts.users(byUser.keySet());
        for (Map.Entry<String, List<Grade>> one : byUser.entrySet()) {
            UserAttempts before = users.getOrDefault(one.getKey(), UserAttempts.none(one.getKey()));
            UserAttempts after = before;
            for (Grade grade : one.getValue()) {
                after = after.with(grade);
            }
            if (after.upTo() > before.upTo() && !attempts.replace(before, after)) {
                return false;
            }
            users.put(one.getKey(), after);
        }
        return countByProblem(grades, users);
    }

    private boolean countByProblem(List<Grade> grades, Map<String, UserAttempts> users) {
        Map<String, List<Grade>> byProblem = by(grades, Grade::problemId);
        Map<String, ProblemCounts> problems = attempts.problems(byProblem.keySet());
        for (Map.Entry<String, List<Grade>> one : byProblem.entrySet()) {
            ProblemCounts before = problems.getOrDefault(one.getKey(), ProblemCounts.none(one.getKey()));
            ProblemCounts after = before;
            for (Grade grade : one.getValue()) {
                UserAttempts user = Objects.requireNonNull(users.get(user(grade)));
                after = after.with(grade, user.firstSeq() == grade.seq());
            }
            if (after.upTo() > before.upTo() && !attempts.replace(before, after)) {
                return false;
            }
        }
        return true;
    }

    private static String user(Grade grade) {
        return UserAttempts.idOf(grade.userId(), grade.problemId());
    }

    private static Map<String, List<Grade>> by(List<Grade> grades, Function<Grade, String> key) {
        return grades.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
