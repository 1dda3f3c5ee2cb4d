package dev.codesensei.problem.rejudging;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.codesensei.judge.Verdict;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What came of judging the grades of a problem again. It is stored when all have been compared, so it is never there in part.
 *
 * @param id also that of the job that compared them
 * @param total grades that were to be judged again
 * @param unjudged those of them that nobody could judge; they stay as they are
 * @param changed those that came to something else
 * @param applied what became of those, once all have been looked at
 */
public record Rejudge(
        @BsonId String id,
        String problemId,
        int problemVersion,
        String testSet,
        String by,
        State state,
        int total,
        int unjudged,
        int changed,
        List<Passage> matrix,
        List<Toolchains> toolchains,
        @Nullable Applied applied,
        Instant createdAt,
        Instant expiresAt) {

    public Rejudge {
        matrix = List.copyOf(matrix);
        toolchains = List.copyOf(toolchains);
    }

    /** How far it is. */
    public enum State {
        @JsonProperty("staged")
        STAGED,
        /** Some grades may have their new verdict already; applying it once more changes the others. */
        @JsonProperty("applying")
        APPLYING,
        @JsonProperty("applied")
        APPLIED
    }

    /** So many grades came from one verdict to another, or to the same. */
    public record Passage(Verdict before, Verdict after, int grades) {}

    /** So many grades were judged with one toolchain before and with another, or the same, now. */
    public record Toolchains(
            @Nullable String before, @Nullable String after, int grades) {}

    /**
     * What became of the grades that differ.
     *
     * @param overtaken those that had been judged again by somebody else in the meantime
     * @param gone those of which nothing was left to apply
     */
    public record Applied(int replaced, int overtaken, int gone, Instant at, String by) {}

    Rejudge applying() {
        return in(State.APPLYING, null);
    }

    Rejudge applied(Applied result) {
        return in(State.APPLIED, result);
    }

    private Rejudge in(State next, @Nullable Applied result) {
        return new Rejudge(
                id,
                problemId,
                problemVersion,
                testSet,
                by,
                next,
                total,
                unjudged,
                changed,
                matrix,
                toolchains,
                result,
                createdAt,
                expiresAt);
    }
}
