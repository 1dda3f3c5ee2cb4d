package dev.codesensei.problem.problems;

/** How a problem is solved, in Markdown. */
record EditorialView(String editorial) {}
