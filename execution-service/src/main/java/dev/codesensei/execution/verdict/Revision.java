package dev.codesensei.execution.verdict;

import java.time.Instant;

/**
 * What an outcome goes back to that has replaced another.
 *
 * @param number counts the replacements of one result from 1
 * @param cause the rejudge that brought it
 * @param problemVersion the version of the problem that it was judged by
 * @param by the user who applied it
 */
public record Revision(
        int number, String cause, int problemVersion, String testSet, Instant judgedAt, Instant appliedAt, String by) {}
