package dev.codesensei.runner.judging;

import dev.codesensei.judge.Limits;
import dev.codesensei.runner.judging.Ruling.Checked;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;

/** What becomes of a test in which the submission did not end well. */
final class Failures {

    private Failures() {}

    /**
     * The verdict, with what the program said of it itself.
     *
     * @param asked what the program may use
     * @param given the same with what its language needs for itself
     */
    static Checked of(Measurement ran, Limits asked, Limits given) {
        Report report = ran.report();
        if (report.ending() instanceof Ending.Broken(String reason)) {
            throw new IllegalStateException("The sandbox failed: " + reason);
        }
        String explained = ran.message(Explanation.ofProgram(report, asked, given));
        return new Checked(
                Verdicts.of(report.ending()),
                report.stderr().length == 0 ? explained : explained + "\n" + Excerpt.endOf(report.stderr()));
    }
}
