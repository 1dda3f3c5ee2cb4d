package dev.codesensei.runner.judging;

import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.runner.sandbox.Sandbox;

/** How a submission does one pass of a test. */
sealed interface Turns permits StdioTurns, InteractiveTurns, SubmittedAnswers, ValidationTurns {

    Turn take(TestCase test, Pass pass, Sandbox sandbox);
}
