package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static dev.codesensei.runner.sandbox.RunningSuite.assertGoodProgramRuns;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How a program reads what is written while it runs. */
abstract class TalkingSuite {

    private static final Program PATIENT = python("import time; time.sleep(60)");

    abstract SandboxProvider provider();

    @Test
    void aProgramReadsWhatIsWrittenWhileItRuns() {
        var input = new OpenInput();
        Program echo =
                python("import sys\nfor line in sys.stdin: print('got', line, end='', flush=True)\nprint('end')");
        CompletableFuture.runAsync(() -> write(input, "1\n"));

        Report report = reading(echo, input, (_, told) -> {
            if (text(told).contains("1")) {
                write(input, "2\n");
                input.end();
            }
        });

        assertThat(text(report.output())).isEqualTo("got 1\ngot 2\nend\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    @Test
    void aProgramThatReadsSlowlyGetsEverything() {
        var input = new OpenInput();
        Program counts = python("import time; time.sleep(0.3); print(len(open('/dev/stdin').read()))");
        CompletableFuture.runAsync(() -> {
            write(input, "x".repeat(10 << 20));
            input.end();
        });

        Report report = reading(counts, input, OutputListener.NONE);

        assertThat(text(report.output())).isEqualTo((10 << 20) + "\n");
    }

    @Test
    void aProgramThatNeverReadsHoldsUpOnlyItsWriter() throws InterruptedException {
        var input = new OpenInput();
        try (Sandbox sandbox = provider().acquire()) {
            var run = CompletableFuture.supplyAsync(() -> sandbox.run(PATIENT.command(), input, OutputListener.NONE));

            boolean written = input.write(new byte[10 << 20], Duration.ofMillis(300));

            assertThat(written).isFalse();
            assertGoodProgramRuns(provider());
            sandbox.kill();
            assertThat(run.join().ending()).isEqualTo(new Ending.Cancelled());
        }
    }

    @Test
    void whoWritesToAProgramThatHasEndedIsNotHeldUp() throws InterruptedException {
        var input = new OpenInput();
        var writing = CompletableFuture.runAsync(() -> {
            while (write(input, "x".repeat(1 << 20))) {} // until the end of the run, what nobody reads is thrown away
        });

        Report report = reading(python("import os; os.read(0, 1); raise SystemExit(1)"), input, OutputListener.NONE);

        assertThat(report.ending()).isEqualTo(new Ending.Exited(1));
        writing.join();
        assertThat(write(input, "late")).isFalse();
    }

    @Test
    void whatIsWrittenAfterTheEndIsLost() {
        var input = new OpenInput();
        Program program = python("import sys; print(sys.stdin.read(), flush=True); import time; time.sleep(0.3)");
        CompletableFuture.runAsync(() -> {
            write(input, "early");
            input.end();
            write(input, "late");
            input.end();
        });

        Report report = reading(program, input, OutputListener.NONE);

        assertThat(text(report.output())).isEqualTo("early\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    @Test
    void aProgramThatClosesItsInputRunsOn() {
        var input = new OpenInput();
        Program program = python("import os, time; os.close(0); time.sleep(0.3); print('ran on')");
        CompletableFuture.runAsync(() -> write(input, "x".repeat(1 << 20)));

        Report report = reading(program, input, OutputListener.NONE);

        assertThat(text(report.output())).isEqualTo("ran on\n");
    }

    @Test
    void anInputThatEndedBeforeTheRunIsEmpty() {
        var input = new OpenInput();
        input.end();

        Report report = reading(python("import sys; print(len(sys.stdin.read()))"), input, OutputListener.NONE);

        assertThat(text(report.output())).isEqualTo("0\n");
    }

    private Report reading(Program program, OpenInput input, OutputListener output) {
        try (Sandbox sandbox = provider().acquire()) {
            return sandbox.run(program.command(), input, output);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean write(OpenInput input, String text) {
        try {
            return input.write(text.getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
