package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How programs start and end in a sandbox. */
abstract class RunningSuite {

    abstract SandboxProvider provider();

    @Test
    void aProgramReadsAndPrints() {
        Report report = python("print('hello', input())").stdin("world\n").runIn(provider());

        assertThat(text(report.stdout())).isEqualTo("hello world\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    @Test
    void theExitCodeIsTheProgramsOwn() {
        Report report = python("raise SystemExit(42)").runIn(provider());

        assertThat(report.ending()).isEqualTo(new Ending.Exited(42));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 9, 11, 15})
    void aSignalIsNamed(int signal) {
        Report report =
                python("import os; os.kill(os.getpid(), %d)".formatted(signal)).runIn(provider());

        assertThat(report.ending()).isEqualTo(new Ending.Signalled(signal));
    }

    @Test
    void aMebibyteOfInputArrives() {
        String input = "x".repeat(1 << 20);

        Report report = python("import sys; print(len(open('/dev/stdin').read()))")
                .stdin(input)
                .runIn(provider());

        assertThat(text(report.stdout())).isEqualTo("1048576\n");
    }

    @Test
    void aProgramThatIsMissingIsOurFault() {
        var command = new Command(
                List.of("/nowhere/program"),
                python("").command().environment(),
                List.of(),
                new byte[0],
                python("").limits(),
                null);

        Report report = run(command);

        assertThat(report.ending()).isEqualTo(new Ending.Broken("/nowhere/program: No such file or directory"));
    }

    @Test
    void outputIsHeardWhileTheProgramStillRuns() throws InterruptedException {
        var heard = new CopyOnWriteArrayList<String>();
        try (Sandbox sandbox = provider().acquire()) {
            Report report = sandbox.run(
                    python("import os, time; os.write(1, b'first'); time.sleep(60)")
                            .command(),
                    (_, b) -> {
                        heard.add(text(b));
                        sandbox.kill();
                    });

            assertThat(heard).containsExactly("first");
            assertThat(report.ending()).isEqualTo(new Ending.Cancelled());
        }
    }

    @Test
    void aListenerThatFailsEndsTheRun() throws InterruptedException {
        try (Sandbox sandbox = provider().acquire()) {
            Command command = python("print('x', flush=True); import time; time.sleep(60)")
                    .command();

            assertThatThrownBy(() -> sandbox.run(command, (_, _) -> {
                        throw new IllegalStateException("nobody listens");
                    }))
                    .hasMessage("nobody listens");
        }
        assertGoodProgramRuns(provider());
    }

    @Test
    void anInterruptionCancelsTheRunAndIsRemembered() throws InterruptedException {
        var running = new CountDownLatch(1);
        var outcome = new CompletableFuture<Ending>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try (Sandbox sandbox = provider().acquire()) {
                Command command = python("print('x', flush=True); import time; time.sleep(60)")
                        .command();
                Report report = sandbox.run(command, (_, _) -> running.countDown());
                outcome.complete(Thread.currentThread().isInterrupted() ? report.ending() : new Ending.Exited(1));
            } catch (InterruptedException e) {
                outcome.completeExceptionally(e);
            }
        });
        running.await();

        thread.interrupt();

        assertThat(outcome.join()).isEqualTo(new Ending.Cancelled());
    }

    @Test
    void aRunThatIsKilledAtItsVeryBeginningEnds() throws InterruptedException {
        Command sleeper = python("import time; time.sleep(60)").command();
        try (Sandbox sandbox = provider().acquire()) {
            var run = CompletableFuture.supplyAsync(() -> sandbox.run(sleeper, OutputListener.NONE));

            await().pollInterval(Duration.ofMillis(1)).until(() -> {
                sandbox.kill();
                return run.isDone();
            });

            assertThat(run.join().ending()).isEqualTo(new Ending.Cancelled());
        }
    }

    @Test
    void aResultDoesNotWaitForAGrandchildThatHoldsTheOutput() {
        String code = """
                import os, time
                if os.fork() == 0:
                    os.setsid()
                    time.sleep(60)
                print('done')
                """;

        Report report = python(code).runIn(provider());

        assertThat(text(report.output())).isEqualTo("done\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    @Test
    void slotsAreTakenAndGivenBack() throws InterruptedException {
        var taken = new HashSet<Sandbox>();
        for (int i = 0; i < provider().slots(); i++) {
            taken.add(provider().acquire());
        }

        assertThat(taken).hasSize(provider().slots());
        assertThat(provider().tryAcquire()).isNull();
        assertThat(provider().ready()).isZero();

        taken.forEach(Sandbox::close);
        try (Sandbox again = provider().acquire()) {
            assertThat(again).isNotNull();
        }
    }

    static void assertGoodProgramRuns(SandboxProvider provider) {
        Report report = python("print(sum(range(10)))").runIn(provider);

        assertThat(text(report.output())).isEqualTo("45\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    private Report run(Command command) {
        try (Sandbox sandbox = provider().acquire()) {
            return sandbox.run(command, OutputListener.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
