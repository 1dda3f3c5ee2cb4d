package dev.codesensei.problem.blobs;

/** Bytes that are stored, by name and number. */
public record Blob(BlobDigest digest, long size) {}
