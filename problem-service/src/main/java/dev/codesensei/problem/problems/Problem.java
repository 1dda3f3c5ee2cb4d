package dev.codesensei.problem.problems;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A problem as stored.
 *
 * @param slug its name in addresses, nobody else's and for good
 * @param author the user whose it is
 * @param stage where it is in its life: the label of a {@link ProblemState}
 * @param version counts its changes from 1
 * @param origin the package that it came in; absent where it was written here
 * @param change what made this version
 * @param changedBy the user who did it
 */
public record Problem(
        @BsonId String id,
        String slug,
        String author,
        String stage,
        int version,
        ProblemKind kind,
        ProblemText text,
        JudgingRules rules,
        @Nullable TestDigests tests,
        @Nullable PackageOrigin origin,
        Change change,
        String changedBy,
        Instant createdAt,
        Instant changedAt) {

    /** Kinds of change. */
    public enum Change {
        CREATED,
        EDITED,
        TESTS_REPLACED,
        IMPORTED,
        PUBLISHED,
        UNPUBLISHED,
        RETIRED
    }

    public ProblemState state() {
        return ProblemState.of(stage);
    }

    public Problem withText(ProblemText newText, JudgingRules newRules, @Nullable TestDigests newTests) {
        return new Problem(
                id, slug, author, stage, version, kind, newText, newRules, newTests, origin, change, changedBy,
                createdAt, changedAt);
    }

    public Problem withTests(TestDigests newTests) {
        return withText(text, rules, newTests);
    }

    public Problem in(ProblemState state) {
        return new Problem(
                id,
                slug,
                author,
                state.label(),
                version,
                kind,
                text,
                rules,
                tests,
                origin,
                change,
                changedBy,
                createdAt,
                changedAt);
    }

    /** The version behind this one. */
    public Problem next(Change made, String by, Instant at) {
        return new Problem(
                id, slug, author, stage, version + 1, kind, text, rules, tests, origin, made, by, createdAt, at);
    }

    /** This problem, where there was another version of it. */
    public Problem asNextOf(Problem before) {
        return new Problem(
                before.id,
                before.slug,
                author,
                stage,
                before.version + 1,
                kind,
                text,
                rules,
                tests,
                origin,
                change,
                changedBy,
                before.createdAt,
                changedAt);
    }
}
