package dev.codesensei.problem.attempts;

import com.mongodb.MongoException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what came of programs for problems, as far as they have been counted: up to a second ago. */
@ApplicationScoped
public class Attempts {

    /** For so long nobody who can do without asks a store again that did not answer. */
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final AttemptRepository attempts;
    private final Standings standings;
    private volatile long awayUntil = System.nanoTime();

    Attempts(AttemptRepository attempts, Standings standings) {
        this.attempts = attempts;
        this.standings = standings;
    }

    public ProblemCounts of(String problemId) {
        return attempts.problems(Set.of(problemId)).getOrDefault(problemId, ProblemCounts.none(problemId));
    }

    /** Whether a user has had a program accepted for a problem. */
    public boolean hasSolved(@Nullable String user, String problemId) {
        return user != null
                && attempts.user(UserAttempts.idOf(user, problemId))
                        .filter(UserAttempts::hasSolved)
                        .isPresent();
    }

    /** How problems stand with a user, who may be nobody in particular. Unknown where the store does not answer. */
    public Standing standing(Collection<String> problemIds, @Nullable String user) {
        if (problemIds.isEmpty() || System.nanoTime() - awayUntil < 0) {
            return Standing.UNKNOWN;
        }
        try {
            return new Standing(
                    standings.rates(problemIds), user == null || user.isEmpty() ? Set.of() : standings.solvedBy(user));
        } catch (MongoException e) {
            awayUntil = System.nanoTime() + PAUSE;
            Log.warnf("The store does not answer, nobody is told what is solved: %s", e.getMessage());
            return Standing.UNKNOWN;
        }
    }
}
