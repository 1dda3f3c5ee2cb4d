package dev.codesensei.execution.verdict;

import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.codecs.pojo.annotations.BsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a history shows of a stored result.
 *
 * @param outcome present exactly when final
 */
public record HistoryEntry(
        @BsonId String jobId,
        Sent job,
        @BsonProperty("final") boolean isFinal,
        @Nullable Ending outcome,
        Instant createdAt)
        implements Placed {

    /** What was sent. */
    public record Sent(
            JobKind kind, Program program, @Nullable String problemId) {}

    /** What it was written in. */
    public record Program(String language) {}

    /** What came of it. */
    public record Ending(
            Verdict verdict, Instant finishedAt, @Nullable Usage run) {}

    /** What it used. */
    public record Usage(long cpuMillis, long wallMillis, long peakMemoryKib) {}

    @Override
    public HistoryKey.Place place() {
        return new HistoryKey.Place(createdAt.toEpochMilli(), jobId);
    }

    public Optional<Verdict> verdict() {
        return Optional.ofNullable(outcome).map(Ending::verdict);
    }
}
