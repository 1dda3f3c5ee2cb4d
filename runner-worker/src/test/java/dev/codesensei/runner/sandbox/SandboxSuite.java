package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.codesensei.judge.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every provider of sandboxes does, however it does it. */
abstract class SandboxSuite {

    private static final Program PRINTS = python("import time; print('x', flush=True); time.sleep(0.1)");

    private static final Program PATIENT = python("import time; time.sleep(60)");

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
    void bothStreamsKeepTheirOrder() {
        String code = """
                import os, time
                for i in range(3):
                    os.write(1, b'o%d ' % i); time.sleep(0.02)
                    os.write(2, b'e%d ' % i); time.sleep(0.02)
                """;

        Report report = python(code).runIn(provider());

        assertThat(text(report.output())).isEqualTo("o0 e0 o1 e1 o2 e2 ");
        assertThat(text(report.stdout())).isEqualTo("o0 o1 o2 ");
        assertThat(text(report.stderr())).isEqualTo("e0 e1 e2 ");
    }

    @Test
    void bytesThatAreNoTextComeBackUnchanged() {
        Report report =
                python("import os; os.write(1, bytes([0, 255, 192, 10, 0]))").runIn(provider());

        assertThat(report.stdout()).containsExactly(0, 255, 192, 10, 0);
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
            assertGoodProgramRuns();
            sandbox.kill();
            assertThat(run.join().ending()).isEqualTo(new Ending.Cancelled());
        }
    }

    @Test
    void whoWritesToAProgramThatHasEndedIsNotHeldUp() throws InterruptedException {
        var input = new OpenInput();
        var writing = CompletableFuture.supplyAsync(() -> write(input, "x".repeat(10 << 20)));

        Report report = reading(python("import os; os.read(0, 1); raise SystemExit(1)"), input, OutputListener.NONE);

        assertThat(report.ending()).isEqualTo(new Ending.Exited(1));
        assertThat(writing.join()).isFalse();
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

    @Test
    void filesLieBesideTheProgram() {
        Report report = python("from pkg.part import word; print(word, open('data/in.txt').read())")
                .file("pkg/part.py", "word = 'found'")
                .file("data/in.txt", "too")
                .runIn(provider());

        assertThat(text(report.output())).isEqualTo("found too\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up", "/etc/x", "a/../../b", "a//b", "./a", "a/", "nul\0", "", "a/.."})
    void aFileNameThatLeadsElsewhereIsRefused(String name) {
        Report report = python("print('ran')").file(name, "x").runIn(provider());

        assertThat(report.ending()).isInstanceOf(Ending.Broken.class);
        assertThat(report.stdout()).isEmpty();
    }

    @Test
    void theEnvironmentIsWhatWasAskedForAndNothingElse() {
        Report report = python("import os; print(sorted(os.environ))").runIn(provider());

        assertThat(text(report.stdout()))
                .isEqualTo("['LC_CTYPE', 'PATH', 'PYTHONDONTWRITEBYTECODE', 'PYTHONUNBUFFERED']\n");
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
    void whatAnEarlierRunLeftIsGoneForTheNext() throws InterruptedException {
        Program program = python("""
                import os
                for folder in ('/box', '/tmp', '/dev/shm'):
                    print(os.path.exists(folder + '/left'))
                    open(folder + '/left', 'w').write('x')
                os.mkdir('locked'); open('locked/x', 'w'); os.chmod('locked', 0)
                """);
        try (Sandbox sandbox = provider().acquire()) {
            sandbox.run(program.command(), OutputListener.NONE);
            Report second = sandbox.run(program.command(), OutputListener.NONE);

            assertThat(text(second.output())).isEqualTo("False\nFalse\nFalse\n");
        }
    }

    @Test
    void onlyRegularFilesComeBack() {
        String code = """
                import os
                os.makedirs('out/deep')
                open('out/a.txt', 'w').write('a')
                open('out/deep/b.txt', 'w').write('b')
                os.symlink('/etc/passwd', 'out/link')
                os.symlink('/etc', 'out/folder')
                os.mkfifo('out/fifo')
                os.chmod('out/deep', 0)
                """;

        Report report = python(code).collecting("out").runIn(provider());

        assertThat(report.collected()).containsExactlyInAnyOrder(file("a.txt", "a"), file("deep/b.txt", "b"));
    }

    @Test
    void aFolderThatWasMadeALinkIsNotFollowed() {
        Report report =
                python("import os; os.symlink('/etc', 'out')").collecting("out").runIn(provider());

        assertThat(report.collected()).isEmpty();
    }

    @Test
    void tooManyFilesToTakeBackAreRefused() {
        Report report = python("import os; os.mkdir('out')\nfor i in range(1500): open(f'out/{i}', 'w')")
                .collecting("out")
                .runIn(provider());

        assertThat(report.ending()).isEqualTo(new Ending.OutputLimit());
    }

    @Test
    void aHugeSparseFileIsNotTakenBack() {
        Report report = python("import os; os.mkdir('out'); open('out/big', 'w').truncate(40 << 20)")
                .collecting("out")
                .runIn(provider());

        assertThat(report.ending()).isEqualTo(new Ending.OutputLimit());
        assertThat(report.collected()).isEmpty();
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
        assertGoodProgramRuns();
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
    void theWholeProcessTreeIsCharged() {
        String code = """
                import os, time
                def burn():
                    end = time.process_time() + 0.3
                    while time.process_time() < end: pass
                for _ in range(3):
                    if os.fork() == 0: burn(); os._exit(0)
                for _ in range(3): os.wait()
                """;

        Report report = python(code).runIn(provider());

        assertThat(report.cpuMillis()).isBetween(900L, 1500L);
    }

    @Test
    void theSameProgramReportsTheSamePeak() {
        var peaks = IntStream.range(0, 20)
                .mapToLong(
                        _ -> python("x = b'x' * (20 << 20)").runIn(provider()).peakMemoryKib())
                .sorted()
                .toArray();

        assertThat(peaks[0]).isCloseTo(peaks[10], within(peaks[10] / 20));
        assertThat(peaks[19]).isCloseTo(peaks[10], within(peaks[10] / 20));
        assertThat(peaks[10]).isBetween(20L * 1024, 40L * 1024);
    }

    @Test
    void librariesFindTheDevicesTheyNeed() {
        String code = """
                import multiprocessing, tempfile, os
                with multiprocessing.Pool(2) as pool: print(pool.map(abs, [-1, -2]))
                with multiprocessing.Lock(): pass
                print(len(open('/dev/urandom', 'rb').read(4)), tempfile.gettempdir(), open('/proc/self/comm').read().strip())
                open('/dev/stdout', 'w').write('written ')
                print(os.path.expanduser('~'), os.getcwd())
                """;

        Report report = python(code).runIn(provider());

        assertThat(text(report.stderr())).isEmpty();
        assertThat(text(report.stdout())).startsWith("[1, 2]\n4 /tmp python").endsWith("written /box /box\n");
    }

    @Test
    void aJobThatMayWriteMoreThanUsualCan() {
        Report report = python("open('big', 'wb').write(b'x' * (70 << 20)); print('ok')")
                .fileBytes(100 << 20)
                .memoryKib(256 * 1024)
                .runIn(provider());

        assertThat(text(report.output())).isEqualTo("ok\n");
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
    void aSandboxThatWasGivenBackCannotEndSomebodyElsesRun() throws InterruptedException {
        Sandbox stale = provider().acquire();
        stale.close();
        try (Sandbox first = provider().acquire();
                Sandbox second = provider().acquire()) {
            Report one = first.run(PRINTS.command(), (_, _) -> stale.kill());
            Report two = second.run(PRINTS.command(), (_, _) -> stale.kill());

            assertThat(List.of(one.ending(), two.ending())).containsOnly(new Ending.Exited(0));
        }
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

    void assertGoodProgramRuns() {
        Report report = python("print(sum(range(10)))").runIn(provider());

        assertThat(text(report.output())).isEqualTo("45\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
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

    private Report run(Command command) {
        try (Sandbox sandbox = provider().acquire()) {
            return sandbox.run(command, OutputListener.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SourceFile file(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
