package dev.codesensei.runner.function;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Report;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One call of a function in a sandbox. The program reads a nonce, the name of a folder, and the call: 16 bytes, 16
 * characters, and a line each for the name of the function, the types of its parameters and the arguments. It leaves the
 * nonce and a JSON value in the only file of that folder.
 */
public final class FunctionCall {

    private static final int NONCE_BYTES = 16;
    private static final int FOLDER_BYTES = 8;

    /** Values take many times the space of their text, and several are compared at once. */
    private static final int MOST_RESULT_BYTES = 2 << 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ExpectedCall test;
    private final byte[] nonce = new byte[NONCE_BYTES];
    private final String folder;

    public FunctionCall(ExpectedCall test) {
        this.test = test;
        RANDOM.nextBytes(nonce);
        byte[] name = new byte[FOLDER_BYTES];
        RANDOM.nextBytes(name);
        this.folder = HexFormat.of().formatHex(name);
    }

    /** What makes the call. */
    public Command in(Command program) {
        return new Command(program.argv(), program.environment(), program.files(), input(), program.limits(), folder);
    }

    /** What the sandbox brought back, for a program that ended well. */
    public Returned returned(Report report) {
        return only(report.collected())
                .map(result -> result.length > MOST_RESULT_BYTES
                        ? new Returned.TooMuch(MOST_RESULT_BYTES)
                        : Returned.read(test.function(), result))
                .orElseGet(Returned.Never::new);
    }

    private byte[] input() {
        var input = new ByteArrayOutputStream();
        input.writeBytes(nonce);
        input.writeBytes(folder.getBytes(StandardCharsets.US_ASCII));
        FunctionSignature function = test.function();
        List<Object> types = function.parameters().stream()
                .map(parameter -> parts(parameter.type()))
                .toList();
        for (String line :
                List.of(function.name(), Json.write(types), test.arguments().toString())) {
            input.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return input.toByteArray();
    }

    /** A type as a list of its name and its parts, which is easily read in any language. */
    private static Object parts(ValueType type) {
        return switch (type) {
            case Plain plain -> List.of(plain.text());
            case Holding holding -> {
                var parts = new ArrayList<Object>();
                parts.add(holding.shape().name().toLowerCase(Locale.ROOT));
                holding.parts().forEach(part -> parts.add(parts(part)));
                yield parts;
            }
        };
    }

    /** What is behind the nonce in the only file; whatever else there may be was not written by what calls functions. */
    private Optional<byte[]> only(List<SourceFile> files) {
        return files.stream()
                .filter(file -> files.size() == 1)
                .map(SourceFile::content)
                .filter(content ->
                        content.length > NONCE_BYTES && Arrays.equals(content, 0, NONCE_BYTES, nonce, 0, NONCE_BYTES))
                .map(content -> Arrays.copyOfRange(content, NONCE_BYTES, content.length))
                .findFirst();
    }
}
