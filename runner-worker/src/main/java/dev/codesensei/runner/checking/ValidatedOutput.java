package dev.codesensei.runner.checking;

import dev.codesensei.judge.SourceFile;
import java.util.List;

/**
 * What a validator is asked about.
 *
 * @param input what the program read
 * @param answer what the author of the test gave beside it
 * @param output what the program printed
 * @param arguments what the test says that the validator should hear besides
 * @param left what the validator left in its folder for feedback when it asked for this pass; empty in the first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ValidatedOutput(
        byte[] input, byte[] answer, byte[] output, List<String> arguments, List<SourceFile> left) {

    public ValidatedOutput {
        arguments = List.copyOf(arguments);
        left = List.copyOf(left);
    }

    long bytes() {
        return (long) input.length + answer.length + output.length + bytesLeft();
    }

    long bytesLeft() {
        return left.stream().mapToLong(file -> file.content().length).sum();
    }
}
