package dev.codesensei.runner.checking;

import java.util.List;

/**
 * What a validator is asked about.
 *
 * @param input what the program read
 * @param answer what the author of the test gave beside it
 * @param output what the program printed
 * @param arguments what the test says that the validator should hear besides
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ValidatedOutput(byte[] input, byte[] answer, byte[] output, List<String> arguments) {

    public ValidatedOutput {
        arguments = List.copyOf(arguments);
    }

    long bytes() {
        return (long) input.length + answer.length + output.length;
    }
}
