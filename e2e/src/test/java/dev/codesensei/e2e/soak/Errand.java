package dev.codesensei.e2e.soak;

import dev.codesensei.e2e.client.Program;
import java.util.Set;

/** One program of the mixture, and the verdicts that it may have. */
record Errand(String name, Program program, Set<String> verdicts) {}
