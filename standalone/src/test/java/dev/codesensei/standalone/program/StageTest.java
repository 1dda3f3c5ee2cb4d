package dev.codesensei.standalone.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Stage stage = new Stage(
            new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));

    @Test
    void eachStreamGoesToItsOwn() throws IOException {
        stage.event("1", "output", "{\"stream\":\"stdout\",\"data\":\"größer\\n\"}");
        stage.event("2", "output", "{\"stream\":\"stderr\",\"data\":\"oh\\n\"}");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("größer\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("oh\n");
    }

    @Test
    void figuresStandOnStderrOnly() throws IOException {
        stage.event(
                "1",
                "result",
                result("OK", "{\"exitCode\":0,\"cpuMillis\":12,\"wallMillis\":15,\"peakMemoryKib\":700}"));

        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("[OK · cpu 12 ms · wall 15 ms · memory 700 KiB]\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void theCompilersWordsAreShown() throws IOException {
        stage.event(
                "1", "result", "{\"verdict\":\"COMPILE_ERROR\",\"compile\":{\"exitCode\":1,\"stderr\":\"no ;\\n\"}}");

        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("no ;\n[COMPILE_ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "OK, 0, , 0",
        "RUNTIME_ERROR, 7, , 7",
        "RUNTIME_ERROR, , SIGSEGV, 139",
        "TIME_LIMIT, , SIGKILL, 80",
        "WALL_TIME_LIMIT, , SIGKILL, 81",
        "MEMORY_LIMIT, , SIGKILL, 82",
        "OUTPUT_LIMIT, , SIGKILL, 83",
        "SECURITY_VIOLATION, , SIGSYS, 84",
    })
    void theExitCodeTellsHowItEnded(String verdict, Integer exitCode, String signal, int expected) throws IOException {
        stage.event("1", "result", result(verdict, run(exitCode, signal)));

        assertThat(stage.exitCode()).isEqualTo(expected);
    }

    @Test
    void aStreamWithoutResultIsRefused() {
        assertThatThrownBy(stage::exitCode).isInstanceOf(Refusal.class);
    }

    private static String run(Integer exitCode, String signal) {
        return "{\"exitCode\":%s,\"signal\":%s}".formatted(exitCode, signal == null ? null : '"' + signal + '"');
    }

    private static String result(String verdict, String run) {
        return "{\"jobId\":\"j\",\"status\":\"completed\",\"verdict\":\"%s\",\"run\":%s}".formatted(verdict, run);
    }
}
