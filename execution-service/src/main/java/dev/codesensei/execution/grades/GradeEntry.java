package dev.codesensei.execution.grades;

import dev.codesensei.execution.verdict.ExecutionResult;
import java.time.Instant;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A grade as the list has it.
 *
 * @param seq its place in the list; the first is 1, and none is left out
 * @param name the job and the revision: what it is listed under once
 * @param problemKey orders the grades of one problem, see {@link ProblemKey}
 * @param revision how often the job has been judged again
 * @param replaces what the job came to in the entry before; absent in its first
 * @param createdAt when the program was sent
 * @param finishedAt when it was judged for the first time
 */
public record GradeEntry(
        @BsonId long seq,
        String name,
        String problemKey,
        String jobId,
        int revision,
        String userId,
        String problemId,
        @Nullable Integer problemVersion,
        @Nullable String testSet,
        @Nullable String imageDigest,
        String language,
        Figures figures,
        @Nullable Figures replaces,
        Instant createdAt,
        Instant finishedAt) {

    static final String NAME = "name";

    /** Without a place yet. */
    static GradeEntry of(ExecutionResult grade) {
        String problemId = Objects.requireNonNull(grade.job().problemId(), "A grade is one of a problem");
        return new GradeEntry(
                0,
                nameOf(grade.jobId(), grade.revisionNumber()),
                "",
                grade.jobId(),
                grade.revisionNumber(),
                grade.job().owner(),
                problemId,
                grade.problemVersion(),
                grade.testSet(),
                grade.known().imageDigest(),
                grade.job().program().language(),
                Figures.of(grade),
                null,
                grade.createdAt(),
                grade.known().finishedAt());
    }

    static String nameOf(String jobId, int revision) {
        return jobId + '/' + revision;
    }

    GradeEntry replacing(@Nullable Figures before) {
        return copy(seq, before);
    }

    GradeEntry at(long place) {
        return copy(place, replaces);
    }

    private GradeEntry copy(long place, @Nullable Figures before) {
        return new GradeEntry(
                place,
                name,
                new ProblemKey(problemId, place).toString(),
                jobId,
                revision,
                userId,
                problemId,
                problemVersion,
                testSet,
                imageDigest,
                language,
                figures,
                before,
                createdAt,
                finishedAt);
    }
}
