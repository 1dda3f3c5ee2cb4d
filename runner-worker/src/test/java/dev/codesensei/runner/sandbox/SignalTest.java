package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.ProgramSignal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signals reach the program that is meant, however it was started. */
class SignalTest {

    /** A program with a child, so that both hear of a signal. */
    private static final String FAMILY = """
            import os, signal, sys, time
            def heard(number, frame):
                if name == 'child':
                    print(name, 'heard', number, flush=True)
                    os._exit(0)
            name = 'parent'
            signal.signal(signal.%s, heard)
            child = os.fork()
            if child == 0:
                name = 'child'
                print('ready', flush=True)
                time.sleep(20)
            else:
                os.waitpid(child, 0)
                print('parent goes on', flush=True)
            """;

    abstract static class SignalSuite {

        abstract SandboxProvider provider();

        @ParameterizedTest
        @CsvSource({"INT, 2, SIGINT", "TERM, 15, SIGTERM"})
        void theProgramAndItsChildrenMayAnswer(ProgramSignal signal, int number, String name) {
            Report report = run(FAMILY.formatted(name), signal);

            assertThat(text(report)).isEqualTo("ready\nchild heard " + number + "\nparent goes on\n");
            assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
        }

        @Test
        void anInterruptIsAnExceptionInPython() {
            Report report = run("""
                    try:
                        print('ready', flush=True)
                        while True: pass
                    except KeyboardInterrupt:
                        print('interrupted')
                    """, ProgramSignal.INT);

            assertThat(text(report)).isEqualTo("ready\ninterrupted\n");
        }

        @ParameterizedTest
        @CsvSource({"TERM, 15", "KILL, 9"})
        void whoDoesNotAnswerIsEnded(ProgramSignal signal, int number) {
            Report report = run("import time\nprint('ready', flush=True)\ntime.sleep(20)", signal);

            assertThat(report.ending()).isEqualTo(new Ending.Signalled(number));
        }

        @Test
        void whatComesBeforeTheRunIsNotLost() throws InterruptedException {
            var input = new OpenInput();
            input.signal(ProgramSignal.KILL);

            try (Sandbox sandbox = provider().acquire()) {
                Report report =
                        sandbox.run(python("import time; time.sleep(20)").command(), input, OutputListener.NONE);
                assertThat(report.ending()).isEqualTo(new Ending.Signalled(9));
            }
        }

        /** Sends the signal when the program has printed its first line. */
        private Report run(String program, ProgramSignal signal) {
            var input = new OpenInput();
            var sent = new AtomicBoolean();
            try (Sandbox sandbox = provider().acquire()) {
                return sandbox.run(python(program).command(), input, (_, told) -> {
                    if (new String(told, StandardCharsets.UTF_8).contains("\n") && sent.compareAndSet(false, true)) {
                        input.signal(signal);
                    }
                });
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String text(Report report) {
            return new String(report.output(), StandardCharsets.UTF_8);
        }
    }

    @Nested
    class Started extends SignalSuite {

        private static SandboxProvider provider;

        @BeforeAll
        static void start(@TempDir Path folder) {
            provider = TestSandboxes.start(folder, List.of(TestPython.HOME));
        }

        @AfterAll
        static void stop() {
            provider.close();
        }

        @Override
        SandboxProvider provider() {
            return provider;
        }
    }

    @Nested
    class Waiting extends SignalSuite {

        private static NamespaceProvider provider;

        @BeforeAll
        static void start(@TempDir Path folder) {
            provider = TestSandboxes.waiting(folder, TestSandboxes.freshUids());
        }

        @AfterAll
        static void stop() {
            provider.close();
        }

        @Override
        SandboxProvider provider() {
            return provider;
        }
    }

    @Nested
    class OfAnOrdinaryUser extends SignalSuite {

        private static NamespaceProvider provider;

        @BeforeAll
        static void start(@TempDir Path folder) {
            provider = TestSandboxes.ordinary(
                    folder,
                    List.of(TestPython.HOME),
                    TestSandboxes.freshUids(),
                    new WaitingPrograms(Program.WAITING, List.of()));
        }

        @AfterAll
        static void stop() {
            provider.close();
        }

        @Override
        SandboxProvider provider() {
            return provider;
        }
    }
}
