package dev.codesensei.runner.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Limits;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {

    private static final Limits ASKED = new Limits(1500, 5000, 128 << 10, 1 << 20, 10, 1 << 20);
    private static final Limits GIVEN = new Limits(1500, 5000, 320 << 10, 1 << 20, 40, 1 << 20);

    @Test
    void aProgramThatEndedWellNeedsNoWords() {
        assertThat(program(new Ending.Exited(0), "")).isNull();
    }

    @Test
    void aFailureNamesItsCodeAndPointsAtWhatTheProgramSaid() {
        assertThat(program(new Ending.Exited(3), "")).isEqualTo("Exited with code 3; only 0 says that all went well");
        assertThat(program(new Ending.Exited(1), "Traceback"))
                .isEqualTo("Exited with code 1; its error output may say why");
    }

    @Test
    void aSignalIsNamedAndExplained() {
        assertThat(program(new Ending.Signalled(11), ""))
                .isEqualTo(
                        "Ended by SIGSEGV: it used memory that is not its own, as by an index out of range, a pointer"
                                + " to nothing, or recursion without end");
        assertThat(program(new Ending.Signalled(8), "")).contains("SIGFPE").contains("divided by zero");
        assertThat(program(new Ending.Signalled(40), "")).isEqualTo("Ended by signal 40");
    }

    @Test
    void aCodeByWhichAShellReportsASignalIsExplainedLikeOne() {
        assertThat(program(new Ending.Exited(139), ""))
                .startsWith("Exited with code 139, as a shell reports SIGSEGV: it used memory");
        assertThat(program(new Ending.Exited(255), "")).startsWith("Exited with code 255; only 0");
    }

    @Test
    void everyLimitIsSaidWithItsSize() {
        assertThat(program(new Ending.CpuLimit(), "")).startsWith("Stopped after 1.5 s of computing");
        assertThat(program(new Ending.WallLimit(), "")).startsWith("Stopped after 5 s on the clock");
        assertThat(program(new Ending.OutputLimit(), "")).startsWith("Stopped because it printed more than 1 MiB");
        assertThat(program(new Ending.MemoryLimit(), ""))
                .startsWith("Stopped for want of memory, it may use 128 MiB, and its language 192 MiB for itself");
        assertThat(Explanation.ofProgram(report(new Ending.MemoryLimit(), ""), ASKED, ASKED))
                .startsWith("Stopped for want of memory, it may use 128 MiB:");
    }

    @Test
    void aForbiddenCallIsNamed() {
        assertThat(program(new Ending.SecurityViolation("ptrace"), "")).endsWith(": ptrace");
    }

    @Test
    void whatIsOurFaultSaysSo() {
        assertThat(program(new Ending.Broken("it was gone"), ""))
                .contains("not to blame")
                .endsWith("it was gone");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 139})
    void aCompilersMessagesSpeakForThemselves(int code) {
        assertThat(Explanation.ofCompiler(new Ending.Exited(code), GIVEN)).contains("compiler's messages");
    }

    @Test
    void aCompilerHasLimitsOfItsOwn() {
        assertThat(Explanation.ofCompiler(new Ending.CpuLimit(), GIVEN))
                .startsWith("The compiler was stopped after 1.5 s of computing");
        assertThat(Explanation.ofCompiler(new Ending.MemoryLimit(), GIVEN)).contains("320 MiB");
    }

    private static String program(Ending ending, String stderr) {
        return Explanation.ofProgram(report(ending, stderr), ASKED, GIVEN);
    }

    private static Report report(Ending ending, String stderr) {
        byte[] said = stderr.getBytes(StandardCharsets.UTF_8);
        return new Report(ending, 1, 1, 1, 0, new byte[0], said, said, false, false, List.of());
    }
}
