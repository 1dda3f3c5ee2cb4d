package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.judge.CompileReport;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.RunReport;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.FinishedJobs.End;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.QueueInsight;
import dev.codesensei.judge.queue.QueuedEvent;
import dev.codesensei.judge.queue.Turns;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.RedisServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The whole runner: real queue, real sandbox, real toolchains. */
@QuarkusTest
@WithTestResource(RedisResource.class)
class WorkerTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    RedisServer server;

    @Inject
    JobQueue queue;

    @Inject
    FinishedJobs finished;

    @Inject
    QueueInsight insight;

    @Test
    void pythonReadsItsInputAndItsArguments() {
        Outcome outcome = run("python", "main.py", "import sys\nprint(input(), sys.argv[1])", "hi", "x y");

        assertThat(outcome.verdict()).isEqualTo(Verdict.OK);
        assertThat(outcome.run()).extracting(RunReport::stdout).isEqualTo("hi x y\n");
        assertThat(outcome.compile()).isNull();
        assertThat(outcome.imageDigest()).startsWith("sha256:");
        assertThat(outcome.isolation()).isNotNull();
    }

    @Test
    void javaIsCompiledAndRunUnderAnyClassName() {
        Outcome outcome = run(
                "java",
                "Main.java",
                "public class Greeter { public static void main(String[] a) { System.out.print(a[0]); } }",
                "",
                "hey");

        assertThat(outcome.verdict()).isEqualTo(Verdict.OK);
        assertThat(outcome.compile()).extracting(CompileReport::exitCode).isEqualTo(0);
        assertThat(outcome.run()).extracting(RunReport::stdout).isEqualTo("hey");
    }

    @Test
    void sameProgramIsCompiledOnceAndRunTwice() {
        String code = "#include <stdio.h>\n#include <time.h>\nint main(void) { struct timespec t;"
                + " clock_gettime(CLOCK_REALTIME, &t); printf(\"%ld.%09ld\", t.tv_sec, t.tv_nsec); }";
        Outcome first = run("c", "main.c", code, "", "");

        Outcome second = run("c", "main.c", code, "", "");

        assertThat(first.compile()).extracting(CompileReport::cached).isEqualTo(false);
        assertThat(second.compile()).extracting(CompileReport::cached).isEqualTo(true);
        assertThat(second.run()).extracting(RunReport::stdout).isNotEqualTo(text(first));
    }

    @Test
    void compilerSaysWhereTheMistakeIs() {
        Outcome outcome = run("java", "Main.java", "class Main {\n  int x = ;\n}", "", "");

        assertThat(outcome.verdict()).isEqualTo(Verdict.COMPILE_ERROR);
        assertThat(outcome.run()).isNull();
        assertThat(outcome.compile()).satisfies(compile -> {
            assertThat(compile.exitCode()).isEqualTo(1);
            assertThat(compile.stderr()).contains("Main.java:2: error");
        });
    }

    @Test
    void crashIsTheProgramsFaultAndItsOutputIsKept() {
        Outcome outcome = run("python", "main.py", "print('before', flush=True)\nraise SystemExit(3)", "", "");

        assertThat(outcome.verdict()).isEqualTo(Verdict.RUNTIME_ERROR);
        assertThat(outcome.message()).startsWith("Exited with code 3");
        assertThat(outcome.run()).satisfies(run -> {
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.stdout()).isEqualTo("before\n");
        });
    }

    @Test
    void jobThatNoRunnerCanDoEndsAsADeadLetter() {
        Job job = job("cobol", "main.cob", "x", "", "");

        queue.submit(job, Lane.INTERACTIVE, 10, JobQueue.NOBODY);

        await().atMost(LONG).until(() -> finished.end(job.jobId()).isPresent());
        assertThat(finished.end(job.jobId())).get().isInstanceOf(End.Dead.class);
    }

    @Test
    void programMayPrintMoreThanAResultCarries() {
        Job job = job(
                "python",
                "main.py",
                "import sys\nfor _ in range(40): sys.stdout.write('x' * 1_000_000)",
                new Limits(10_000, 30_000, 131_072, 64L << 20, 50, 50L << 20));

        Outcome outcome = run(job);

        assertThat(outcome.verdict()).isEqualTo(Verdict.OK);
        assertThat(outcome.run()).satisfies(run -> {
            assertThat(run.stdout()).hasSize(1 << 20);
            assertThat(run.stdoutTruncated()).isTrue();
            assertThat(run.stderrTruncated()).isFalse();
        });
    }

    @Test
    void watchersSeeOutputWhileTheProgramRuns() {
        Job job = job("python", "main.py", "print('early', flush=True)\nimport time\ntime.sleep(2)", "", "");
        queue.submit(job, Lane.INTERACTIVE, 10, JobQueue.NOBODY);

        await().atMost(LONG)
                .until(() -> queue.events(job.jobId(), "0").stream()
                        .map(QueuedEvent::type)
                        .anyMatch("output"::equals));

        assertThat(finished.end(job.jobId())).isEmpty();
    }

    @Test
    void programThatNobodyWantsIsEnded() {
        Job job = job("python", "main.py", "print('early', flush=True)\nimport time\ntime.sleep(25)", "", "");
        queue.submit(job, Lane.INTERACTIVE, 10, JobQueue.NOBODY);
        await().atMost(LONG)
                .until(() -> !queue.events(job.jobId(), "0").isEmpty()
                        && queue.events(job.jobId(), "0").getLast().type().equals("output"));

        queue.cancel(Outcome.unjudged(job.jobId(), Verdict.CANCELLED, null, 0, Instant.now()));

        await().atMost(LONG).until(() -> finished.end(job.jobId()).isPresent());
        assertThat(finished.end(job.jobId())).get().isInstanceOfSatisfying(End.Judged.class, end -> {
            assertThat(end.outcome().verdict()).isEqualTo(Verdict.CANCELLED);
            assertThat(end.outcome().run()).extracting(RunReport::stdout).isEqualTo("early\n");
        });
    }

    @Test
    void runnerReportsItselfWithItsLanguagesAndTheUsualWeights() {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(insight.workers()).anySatisfy(worker -> {
                    assertThat(worker.slots()).isPositive();
                    assertThat(worker.languages()).extracting("id").contains("python", "java");
                    assertThat(worker.laneWeights()).isEqualTo(Turns.USUAL_WEIGHTS);
                }));
    }

    @Test
    void restartedQueueIsWorkedOnAgain() {
        server.kill();
        server.start();

        Outcome outcome = run("python", "main.py", "print(1)", "", "");

        assertThat(outcome.verdict()).isEqualTo(Verdict.OK);
    }

    private static String text(Outcome outcome) {
        return Optional.ofNullable(outcome.run()).map(RunReport::stdout).orElseThrow();
    }

    private Outcome run(String language, String file, String code, String stdin, String argument) {
        return run(job(language, file, code, stdin, argument));
    }

    private Outcome run(Job job) {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> queue.submit(job, Lane.INTERACTIVE, 10, JobQueue.NOBODY) != null);
        Optional<End> end =
                await().atMost(LONG).ignoreExceptions().until(() -> finished.end(job.jobId()), Optional::isPresent);
        return ((End.Judged) end.orElseThrow()).outcome();
    }

    private static Job job(String language, String file, String code, Limits limits) {
        return job(language, file, code, "", "", limits);
    }

    private static Job job(String language, String file, String code, String stdin, String argument) {
        return job(language, file, code, stdin, argument, new Limits(10_000, 30_000, 131_072, 1 << 20, 50, 50L << 20));
    }

    private static Job job(String language, String file, String code, String stdin, String argument, Limits limits) {
        return new Job(
                UUID.randomUUID().toString(),
                JobKind.RUN,
                "ada",
                new Program(
                        language,
                        List.of(new SourceFile(file, code.getBytes(StandardCharsets.UTF_8))),
                        stdin,
                        argument.isEmpty() ? List.of() : List.of(argument),
                        limits),
                Instant.now(),
                null,
                null,
                null,
                null,
                null);
    }
}
