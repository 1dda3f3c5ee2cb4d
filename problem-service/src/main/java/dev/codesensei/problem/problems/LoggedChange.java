package dev.codesensei.problem.problems;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * That a problem is not as it was.
 *
 * @param slot in the ring of changes that are remembered
 * @param number counts all changes from 1
 */
public record LoggedChange(@BsonId long slot, long number, String problemId) {}
