package dev.codesensei.problem.attempts;

import dev.codesensei.problem.attempts.GradeFeed.Grade;
import dev.codesensei.problem.attempts.GradeFeed.Result;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * What one user has done about one problem. A grade is counted once, since they come in order and {@code upTo} says how far
 * they have.
 *
 * @param id the user and the problem
 * @param firstSeq the place of the first grade that counts; 0 while there is none
 * @param upTo the place of the last grade that was looked at
 */
public record UserAttempts(@BsonId String id, long firstSeq, long upTo, int attempts, int accepted) {

    static UserAttempts none(String id) {
        return new UserAttempts(id, 0, 0, 0, 0);
    }

    static String idOf(String user, String problemId) {
        return user + '\n' + problemId;
    }

    boolean hasSolved() {
        return accepted > 0;
    }

    UserAttempts with(Grade grade) {
        if (grade.seq() <= upTo) {
            return this;
        }
        Result now = grade.result();
        Result before = grade.replaces();
        int attemptsMore = one(now.counts()) - one(before != null && before.counts());
        int acceptedMore = one(now.isAccepted()) - one(before != null && before.isAccepted());
        long first = firstSeq == 0 && now.counts() ? grade.seq() : firstSeq;
        return new UserAttempts(id, first, grade.seq(), attempts + attemptsMore, accepted + acceptedMore);
    }

    private static int one(boolean is) {
        return is ? 1 : 0;
    }
}
