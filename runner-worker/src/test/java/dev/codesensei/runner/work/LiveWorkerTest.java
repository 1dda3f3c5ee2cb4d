package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.LiveMessage;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.ProgramSignal;
import dev.codesensei.judge.RunReport;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.FinishedJobs.End;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.LiveRuns;
import dev.codesensei.judge.queue.LiveRuns.Feeding;
import dev.codesensei.judge.queue.QueuedEvent;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Programs that read while they run: real queue, real sandbox, real interpreter. */
@QuarkusTest
@WithTestResource(RedisResource.class)
class LiveWorkerTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Interaction PATIENT = new Interaction(60_000, 60_000);
    private static final long MOST = 1 << 20;

    @Inject
    JobQueue queue;

    @Inject
    FinishedJobs finished;

    @Inject
    LiveRuns runs;

    @Inject
    ObjectMapper json;

    private final String jobId = UUID.randomUUID().toString();
    private long number;

    @Test
    void aPromptWithoutALineEndIsSeenBeforeItsAnswerIsGiven() {
        start("name = input('Name? ')\nprint('Hello', name)", PATIENT);
        await().atMost(LONG).until(this::printed, "Name? "::equals);

        feed(new LiveMessage.Input("Ada\n"));

        assertThat(text(end())).isEqualTo("Name? Hello Ada\n");
    }

    @Test
    void theEndOfTheInputIsSeen() {
        start("import sys\nprint(len(sys.stdin.read()))", PATIENT);
        feed(new LiveMessage.Input("héllo"));

        feed(new LiveMessage.End());

        assertThat(text(end())).isEqualTo("5\n");
    }

    @Test
    void anInterruptReachesAProgramThatDoesNotReadItsInput() {
        start("""
                import time
                try:
                    print('ready')
                    while True: time.sleep(0.05)
                except KeyboardInterrupt:
                    print('interrupted')
                """, PATIENT);
        await().atMost(LONG).until(this::printed, "ready\n"::equals);
        feed(new LiveMessage.Input("x".repeat(LiveRuns.WINDOW)));

        feed(new LiveMessage.Signal(ProgramSignal.INT));

        assertThat(text(end())).isEqualTo("ready\ninterrupted\n");
    }

    @Test
    void whoReadsLateHoldsUpTheClientAndGetsEverything() {
        start("import sys, time\ntime.sleep(1)\nprint(len(sys.stdin.read()))", PATIENT);

        for (int piece = 0; piece < 10; piece++) {
            feed(new LiveMessage.Input("x".repeat(50_000)));
        }
        feed(new LiveMessage.End());

        assertThat(text(end())).isEqualTo("500000\n");
    }

    @Test
    void aRunInWhichNothingHappensIsStopped() {
        start("print('waiting')\ninput()", new Interaction(1_500, 60_000));

        Outcome outcome = end();

        assertThat(outcome.verdict()).isEqualTo(Verdict.WALL_TIME_LIMIT);
        assertThat(outcome.message()).isEqualTo("Stopped after 1.5 s without input and output");
        assertThat(text(outcome)).isEqualTo("waiting\n");
    }

    @Test
    void aRunThatNobodyAttendsIsCancelled() {
        start("import time\nwhile True:\n  print('busy')\n  time.sleep(0.1)", new Interaction(60_000, 1_500));

        Outcome outcome = end();

        assertThat(outcome.verdict()).isEqualTo(Verdict.CANCELLED);
        assertThat(outcome.message()).isEqualTo("Cancelled because nobody was connected for 1.5 s");
    }

    @Test
    void theNextJobOfASlotIsNotEndedByTheOneBefore() {
        start("print('waiting')\ninput()", new Interaction(1_000, 60_000));
        end();

        List<String> others = List.of(plain(), plain(), plain(), plain());

        assertThat(others).allSatisfy(other -> assertThat(end(other).verdict()).isEqualTo(Verdict.OK));
    }

    @Test
    void theClockOnTheWallIsBelievedAtOnce() {
        submit(job(jobId, "print('once')\nwhile True: pass", PATIENT, 1_200));
        runs.attach(jobId, "test");

        assertThat(end().verdict()).isEqualTo(Verdict.WALL_TIME_LIMIT);

        assertThat(queue.events(jobId, "0"))
                .filteredOn(event -> event.type().equals("running"))
                .hasSize(1);
    }

    private void start(String code, Interaction interaction) {
        submit(job(jobId, code, interaction, 30_000));
        runs.attach(jobId, "test");
    }

    private String plain() {
        String id = UUID.randomUUID().toString();
        submit(new Job(
                id,
                JobKind.RUN,
                "ada",
                new Program("python", List.of(file("import time; time.sleep(1)")), "", List.of(), limits(30_000)),
                Instant.now(),
                null,
                null,
                null,
                null,
                null));
        return id;
    }

    private void submit(Job job) {
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> queue.submit(job, Lane.INTERACTIVE, 10, JobQueue.NOBODY) != null);
    }

    private void feed(LiveMessage message) {
        number++;
        await().atMost(LONG).until(() -> runs.feed(jobId, "test", number, message, MOST) == Feeding.FED);
    }

    private String printed() {
        return queue.events(jobId, "0").stream()
                .filter(event -> event.type().equals("output"))
                .map(this::data)
                .collect(Collectors.joining());
    }

    private String data(QueuedEvent event) {
        try {
            return json.readTree(event.data()).get("data").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome end() {
        return end(jobId);
    }

    private Outcome end(String id) {
        Optional<End> end = await().atMost(LONG).ignoreExceptions().until(() -> finished.end(id), Optional::isPresent);
        return ((End.Judged) end.orElseThrow()).outcome();
    }

    private static String text(Outcome outcome) {
        return Optional.ofNullable(outcome.run()).map(RunReport::stdout).orElseThrow();
    }

    private static Job job(String id, String code, Interaction interaction, long wallMillis) {
        return new Job(
                id,
                JobKind.RUN,
                "ada",
                new Program("python", List.of(file(code)), "", List.of(), limits(wallMillis)),
                Instant.now(),
                null,
                null,
                null,
                interaction,
                null);
    }

    private static Limits limits(long wallMillis) {
        return new Limits(10_000, wallMillis, 131_072, 1 << 20, 50, 50L << 20);
    }

    private static SourceFile file(String code) {
        return new SourceFile("main.py", code.getBytes(StandardCharsets.UTF_8));
    }
}
