package dev.codesensei.problem.packages;

/** A file by its path below the folder that gives it its meaning. */
public record PackageFile(String path, Content content, boolean executable) {}
