package dev.codesensei.problem.packages;

/** Bytes by their digest: what a package holds is told apart from where the bytes lie. */
public record Content(String sha256, long size) {}
