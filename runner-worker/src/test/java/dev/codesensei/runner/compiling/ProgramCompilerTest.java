package dev.codesensei.runner.compiling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OpenInput;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProgramCompilerTest {

    private final ProgramCompiler compiler = compiler(1 << 20, (_, _) -> Optional.empty());

    @Test
    void whatCompiledIsNotCompiledAgain() {
        var sandbox = new CountingSandbox(new Ending.Exited(0));
        Compilation first = compiler.compile("c", "tool", source("x"), sandbox);

        Compilation second = compiler.compile("c", "tool", source("x"), sandbox);

        assertThat(sandbox.runs).isEqualTo(1);
        assertThat(first.cached()).isFalse();
        assertThat(second.cached()).isTrue();
        assertThat(second.wallMillis()).isZero();
        assertThat(second.report().collected()).isEqualTo(first.report().collected());
    }

    @Test
    void anotherSourceOrToolchainIsCompiled() {
        var sandbox = new CountingSandbox(new Ending.Exited(0));
        compiler.compile("c", "tool", source("x"), sandbox);

        compiler.compile("c", "tool", source("y"), sandbox);
        compiler.compile("c", "newer tool", source("x"), sandbox);

        assertThat(sandbox.runs).isEqualTo(3);
    }

    static Stream<Ending> failures() {
        return Stream.of(
                new Ending.Exited(1),
                new Ending.Signalled(11),
                new Ending.CpuLimit(),
                new Ending.WallLimit(),
                new Ending.MemoryLimit(),
                new Ending.OutputLimit(),
                new Ending.SecurityViolation("ptrace"),
                new Ending.Cancelled(),
                new Ending.Broken("agent"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsNeverKept(Ending failure) {
        var sandbox = new CountingSandbox(failure);
        compiler.compile("c", "tool", source("x"), sandbox);

        Compilation second = compiler.compile("c", "tool", source("x"), sandbox);

        assertThat(second.cached()).isFalse();
        assertThat(sandbox.runs).isEqualTo(2);
    }

    @Test
    void withoutRoomEverythingIsCompiled() {
        var sandbox = new CountingSandbox(new Ending.Exited(0));
        ProgramCompiler forgetful = compiler(0, (_, _) -> Optional.empty());
        forgetful.compile("c", "tool", source("x"), sandbox);

        forgetful.compile("c", "tool", source("x"), sandbox);

        assertThat(sandbox.runs).isEqualTo(2);
    }

    @Test
    void whatAQuickCompilerKnowsNeedsNoSandbox() {
        var sandbox = new CountingSandbox(new Ending.Exited(0));
        Report known = new CountingSandbox(new Ending.Exited(1)).run(source("x"), OutputListener.NONE);
        ProgramCompiler quick =
                compiler(1 << 20, (language, _) -> Optional.of(known).filter(_ -> language.equals("c")));

        Compilation compilation = quick.compile("c", "tool", source("x"), sandbox);

        assertThat(compilation.report()).isSameAs(known);
        assertThat(sandbox.runs).isZero();
    }

    private static ProgramCompiler compiler(long bytes, QuickCompiler quick) {
        return new ProgramCompiler(() -> new MemorySize(BigInteger.valueOf(bytes)), quick, new SimpleMeterRegistry());
    }

    private static Command source(String text) {
        return new Command(
                List.of("/cc"),
                Map.of(),
                List.of(new SourceFile("main.c", text.getBytes(StandardCharsets.UTF_8))),
                new byte[0],
                new Limits(1, 1, 1, 1, 1, 1),
                "out");
    }

    private static final class CountingSandbox implements Sandbox {

        private final Ending ending;
        private int runs;

        CountingSandbox(Ending ending) {
            this.ending = ending;
        }

        @Override
        public Report run(Command command, OutputListener output) {
            runs++;
            byte[] nothing = new byte[0];
            return new Report(
                    ending,
                    5,
                    7,
                    9,
                    0,
                    nothing,
                    nothing,
                    nothing,
                    false,
                    false,
                    List.of(new SourceFile("main", new byte[9])));
        }

        @Override
        public Report run(Command command, OpenInput input, OutputListener output) {
            throw new UnsupportedOperationException("No compiler of a test reads");
        }

        @Override
        public void kill() {}

        @Override
        public void close() {}
    }
}
