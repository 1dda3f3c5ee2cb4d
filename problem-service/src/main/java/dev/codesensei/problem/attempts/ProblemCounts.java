package dev.codesensei.problem.attempts;

import dev.codesensei.problem.attempts.GradeFeed.Grade;
import dev.codesensei.problem.attempts.GradeFeed.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What came of all programs for one problem. A grade is counted once, since they come in order and {@code upTo} says how
 * far they have.
 *
 * @param upTo the place of the last grade that was looked at
 * @param users who had at least one program judged
 * @param languages attempts by language
 * @param acceptedBy accepted ones by language
 * @param time processor time of the slowest test of those that were accepted
 * @param memory the most that any test of those needed
 */
public record ProblemCounts(
        @BsonId String problemId,
        long upTo,
        int attempts,
        int accepted,
        int users,
        Map<String, Integer> verdicts,
        Map<String, Integer> languages,
        Map<String, Integer> acceptedBy,
        Buckets time,
        Buckets memory) {

    public ProblemCounts {
        verdicts = new TreeMap<>(verdicts);
        languages = new TreeMap<>(languages);
        acceptedBy = new TreeMap<>(acceptedBy);
    }

    public static ProblemCounts none(String problemId) {
        return new ProblemCounts(
                problemId,
                0,
                0,
                0,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                Buckets.of(Buckets.MILLIS),
                Buckets.of(Buckets.KIB));
    }

    /** Share of attempts that were accepted, from 0 to 100; none where nobody has tried. */
    public @Nullable Double acceptanceRate() {
        if (attempts == 0) {
            return null;
        }
        return Rate.of(accepted, attempts);
    }

    /** With a grade more, unless it has been looked at; {@code isFirst} of its user. */
    ProblemCounts with(Grade grade, boolean isFirst) {
        if (grade.seq() <= upTo) {
            return this;
        }
        Result before = grade.replaces();
        ProblemCounts without = before == null ? this : counted(before, grade.language(), -1);
        return without.counted(grade.result(), grade.language(), 1).lookedAt(grade.seq(), isFirst ? 1 : 0);
    }

    private ProblemCounts counted(Result result, String language, int times) {
        if (!result.counts()) {
            return this;
        }
        int acceptedTimes = result.isAccepted() ? times : 0;
        return new ProblemCounts(
                problemId,
                upTo,
                attempts + times,
                accepted + acceptedTimes,
                users,
                plus(verdicts, result.verdict().name(), times),
                plus(languages, language, times),
                plus(acceptedBy, language, acceptedTimes),
                time.plus(result.cpuMillis(), acceptedTimes, Buckets.MILLIS),
                memory.plus(result.peakMemoryKib(), acceptedTimes, Buckets.KIB));
    }

    private ProblemCounts lookedAt(long seq, int newUsers) {
        return new ProblemCounts(
                problemId, seq, attempts, accepted, users + newUsers, verdicts, languages, acceptedBy, time, memory);
    }

    private static Map<String, Integer> plus(Map<String, Integer> counts, String name, int times) {
        var changed = new HashMap<>(counts);
        changed.merge(name, times, Integer::sum);
        changed.values().removeIf(count -> count == 0);
        return changed;
    }
}
