package dev.codesensei.runner.judging;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.runner.judging.Ruling.Checked;
import dev.codesensei.runner.judging.Turn.Cost;
import dev.codesensei.runner.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Runs a submission in a test once, and then as often as the problem's validator wants. */
record Passes(int most, Turns turns) {

    /** How the problem package format parts passes from each other. */
    private static final byte[] BETWEEN = "---\n".getBytes(StandardCharsets.US_ASCII);

    /** What a test came to. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Trial(Cost cost, byte[] shown, Checked checked) {}

    Trial run(TestCase test, byte[] input, Sandbox sandbox) {
        var shown = new ByteArrayOutputStream();
        Pass pass = Pass.first(input);
        Cost cost = Cost.NOTHING;
        for (int number = 1; number <= most; number++) {
            Turn turn = turns.take(test, pass, sandbox);
            cost = cost.orMore(turn.cost());
            shown.writeBytes(turn.shown());
            switch (turn.ruling()) {
                case Checked checked -> {
                    return new Trial(cost, shown.toByteArray(), checked);
                }
                case Ruling.Again(var next, var left) -> pass = new Pass(next, left);
            }
            shown.writeBytes(BETWEEN);
        }
        String why = "The validator asked for another pass behind the last one, and the problem has %d".formatted(most);
        return new Trial(cost, shown.toByteArray(), new Checked(Verdict.JUDGE_FAILURE, why));
    }
}
