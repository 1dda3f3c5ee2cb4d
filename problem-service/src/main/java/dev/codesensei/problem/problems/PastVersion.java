package dev.codesensei.problem.problems;

import org.bson.codecs.pojo.annotations.BsonId;

/** A problem as it was. */
public record PastVersion(@BsonId String id, Problem problem) {

    static PastVersion of(Problem problem) {
        return new PastVersion(idOf(problem.id(), problem.version()), problem);
    }

    static String idOf(String problemId, int version) {
        return problemId + "/" + version;
    }
}
