package dev.codesensei.problem.rejudging;

import dev.codesensei.judge.Verdict;

/** What a program came to. */
public record Standing(Verdict verdict, double score, int passed, int total) {}
