package dev.codesensei.runner.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.ValueType.Plain;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is believed of the files that a sandbox brings back. */
class FunctionCallTest {

    private static final Limits LIMITS = new Limits(1_000, 5_000, 131_072, 1 << 20, 50, 50L << 20);
    private static final Command PROGRAM =
            new Command(List.of("/bin/true"), Map.of(), List.of(), bytes(""), LIMITS, null);
    private static final Returned THREE = new Returned.Result(new Value.Whole(BigInteger.valueOf(3)));

    private final FunctionCall call = new FunctionCall(
            ExpectedCall.read(new FunctionSignature("three", List.of(), Plain.INT), bytes("[]"), bytes("3")));

    private final byte[] nonce = Arrays.copyOf(call.in(PROGRAM).stdin(), 16);

    @Test
    void aResultBehindTheNonceIsBelieved() {
        assertThat(returned(file(nonce, "{\"value\":3}"))).isEqualTo(THREE);
    }

    @Test
    void noOtherResultIs() {
        byte[] other = nonce.clone();
        other[15]++;

        assertThat(Stream.of(
                        returned(),
                        returned(file(bytes(""), "{\"value\":3}")),
                        returned(file(other, "{\"value\":3}")),
                        returned(file(nonce, "")),
                        returned(file(nonce, "{\"value\":3}{\"value\":3}")),
                        returned(file(nonce, "{\"value\":3")),
                        returned(file(nonce, "[3]")),
                        returned(file(bytes("{\"value\":3}"), new String(nonce, StandardCharsets.ISO_8859_1))),
                        returned(file(nonce, "{\"value\":3}"), file(nonce, "{\"value\":3}"))))
                .containsOnly(new Returned.Never());
    }

    @Test
    void aResultThatIsTooLongIsNotRead() {
        assertThat(returned(file(nonce, "{\"value\":3" + " ".repeat(3 << 20) + "}")))
                .isInstanceOf(Returned.TooMuch.class);
    }

    @Test
    void everyCallHasANonceAndAFolderOfItsOwn() {
        Command one = call.in(PROGRAM);
        Command other = new FunctionCall(ExpectedCall.read(
                        new FunctionSignature("three", List.of(), Plain.INT), bytes("[]"), bytes("3")))
                .in(PROGRAM);

        assertThat(Arrays.copyOf(other.stdin(), 16)).isNotEqualTo(nonce);
        assertThat(other.collect()).isNotEqualTo(one.collect());
        assertThat(new String(one.stdin(), StandardCharsets.ISO_8859_1)).contains(one.collect() + "three\n[]\n[]\n");
    }

    private Returned returned(SourceFile... files) {
        return call.returned(new Report(
                new Ending.Exited(0), 0, 0, 0, 0, bytes(""), bytes(""), bytes(""), false, false, List.of(files)));
    }

    private static SourceFile file(byte[] nonce, String json) {
        byte[] rest = bytes(json);
        byte[] all = Arrays.copyOf(nonce, nonce.length + rest.length);
        System.arraycopy(rest, 0, all, nonce.length, rest.length);
        return new SourceFile("result", all);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
