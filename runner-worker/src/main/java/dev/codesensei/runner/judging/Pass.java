package dev.codesensei.runner.judging;

import dev.codesensei.judge.SourceFile;
import java.util.List;

/**
 * One run of a submission in a test.
 *
 * @param input what it reads, or what its partner knows
 * @param left what the validator left in the pass before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Pass(byte[] input, List<SourceFile> left) {

    Pass {
        left = List.copyOf(left);
    }

    /** Every test begins with one. */
    static Pass first(byte[] input) {
        return new Pass(input, List.of());
    }
}
