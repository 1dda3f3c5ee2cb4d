package dev.codesensei.judge.starter;

/**
 * The definition of a kind of node.
 *
 * @param name of the type
 * @param code that defines it
 */
public record NodeCode(String name, String code) {}
