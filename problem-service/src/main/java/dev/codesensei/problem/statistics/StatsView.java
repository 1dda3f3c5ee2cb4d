package dev.codesensei.problem.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.problem.attempts.Buckets;
import dev.codesensei.problem.attempts.ProblemCounts;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What came of all programs that were graded for a problem.
 *
 * @param acceptanceRate share of accepted attempts from 0 to 100; null where nobody has tried
 * @param timeMillis processor time of the slowest test of accepted programs
 * @param memoryKib the most that any test of accepted programs needed
 */
record StatsView(
        String problemId,
        int attempts,
        int accepted,
        int users,
        @Nullable Double acceptanceRate,
        Map<String, Integer> verdicts,
        List<Range> timeMillis,
        List<Range> memoryKib,
        List<LanguageStats> languages) {

    /** So many accepted programs needed no more than this and more than the range before; the last one has no end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Range(@Nullable Integer upTo, int programs) {}

    /** Attempts in one language. */
    record LanguageStats(String language, int attempts, int accepted) {}

    static StatsView of(ProblemCounts counts) {
        return new StatsView(
                counts.problemId(),
                counts.attempts(),
                counts.accepted(),
                counts.users(),
                counts.acceptanceRate(),
                counts.verdicts(),
                ranges(counts.time(), Buckets.MILLIS),
                ranges(counts.memory(), Buckets.KIB),
                counts.languages().entrySet().stream()
                        .map(one -> new LanguageStats(
                                one.getKey(),
                                one.getValue(),
                                counts.acceptedBy().getOrDefault(one.getKey(), 0)))
                        .toList());
    }

    private static List<Range> ranges(Buckets buckets, List<Integer> ends) {
        return IntStream.range(0, buckets.counts().size())
                .mapToObj(i -> new Range(
                        i < ends.size() ? ends.get(i) : null, buckets.counts().get(i)))
                .toList();
    }
}
