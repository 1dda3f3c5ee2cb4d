package dev.codesensei.problem.problems;

/**
 * Where a problem came from.
 *
 * @param content the digest of the package, without the files that it names by their digests
 * @param testList the digest of the tests that the package has, to see whether they are still the same; empty where they
 *     could not be judged
 */
public record PackageOrigin(String content, String testList) {}
