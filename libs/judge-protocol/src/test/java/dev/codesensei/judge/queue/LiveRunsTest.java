package dev.codesensei.judge.queue;

import static dev.codesensei.judge.queue.TestJobs.TURNS;
import static dev.codesensei.judge.queue.TestJobs.job;
import static dev.codesensei.judge.queue.TestJobs.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.LiveMessage;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.ProgramSignal;
import dev.codesensei.judge.queue.LiveInputs.Numbered;
import dev.codesensei.judge.queue.LiveRuns.Admission;
import dev.codesensei.judge.queue.LiveRuns.Attachment;
import dev.codesensei.judge.queue.LiveRuns.Attendance;
import dev.codesensei.judge.queue.LiveRuns.Feeding;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client says to a running program gets there once and in order, or the client is told. */
@QuarkusTest
@WithTestResource(RedisResource.class)
class LiveRunsTest {

    private static final String JOB = UUID.randomUUID().toString();
    private static final long MOST = 1 << 20;
    private static final LiveMessage HELLO = new LiveMessage.Input("hé\n");

    @Inject
    JobQueue queue;

    @Inject
    JobLeases leases;

    @Inject
    LiveRuns runs;

    @Inject
    LiveInputs inputs;

    @Inject
    Notifications notifications;

    @Inject
    QueueRedis redis;

    @BeforeEach
    void submitAndAttach() {
        redis.command("FLUSHALL");
        queue.submit(job(JOB, "ada"), Lane.INTERACTIVE, 10, JobQueue.NOBODY);
        runs.attach(JOB, "first");
    }

    @Test
    void messagesAreHeardInOrderAndOnlyBehindTheLastOne() {
        LeasedJob held = take("runner");
        feed(1, HELLO);
        feed(2, new LiveMessage.Signal(ProgramSignal.INT));
        feed(3, new LiveMessage.End());

        List<Numbered> all = hear(held, 0, 0);

        assertThat(all)
                .containsExactly(
                        new Numbered(1, 1, HELLO),
                        new Numbered(2, 1, new LiveMessage.Signal(ProgramSignal.INT)),
                        new Numbered(3, 1, new LiveMessage.End()));
        assertThat(hear(held, 2, 0)).containsExactly(all.getLast());
        assertThat(hear(held, 3, 0)).isEmpty();
    }

    @Test
    void aMessageThatIsRepeatedCountsOnce() {
        feed(1, HELLO);

        assertThat(feed(1, HELLO)).isEqualTo(Feeding.FED);

        assertThat(hear(take("runner"), 0, 0)).hasSize(1);
    }

    @Test
    void aMessageBeforeWhichOneIsMissingIsRefused() {
        feed(1, HELLO);

        assertThat(feed(3, HELLO)).isEqualTo(Feeding.GAP);
    }

    @Test
    void aProgramThatDoesNotReadIsSentNoMoreThanTheWindow() {
        LeasedJob held = take("runner");
        feed(1, new LiveMessage.Input("x".repeat(LiveRuns.WINDOW)));

        assertThat(feed(2, new LiveMessage.Input("y"))).isEqualTo(Feeding.FULL);

        hear(held, 1, LiveRuns.WINDOW);
        assertThat(feed(2, new LiveMessage.Input("y"))).isEqualTo(Feeding.FED);
    }

    @Test
    void allInputTogetherIsBounded() {
        assertThat(runs.feed(JOB, "first", 1, new LiveMessage.Input("12345"), 4))
                .isEqualTo(Feeding.MUCH);
    }

    @Test
    void theLatestConnectionSpeaks() {
        feed(1, HELLO);

        Attachment second = runs.attach(JOB, "second");

        assertThat(second).isEqualTo(new Attachment(JobState.QUEUED, 1));
        assertThat(feed(2, HELLO)).isEqualTo(Feeding.SUPERSEDED);
        assertThat(runs.attend(JOB, "first")).isEqualTo(Attendance.SUPERSEDED);
        assertThat(runs.attend(JOB, "second")).isEqualTo(Attendance.ATTENDED);
    }

    @Test
    void anotherRunnerHearsEverythingAgain() {
        take("first-runner");
        feed(1, HELLO);
        LeasedJob again = leases.leased(
                        redis.run(
                                redis.partitions().first(), QueueScript.TAKE, TestJobs.takeExpired("second-runner", 0)),
                        "second-runner")
                .orElseThrow();
        feed(2, HELLO);

        assertThat(hear(again, 0, 0)).containsExactly(new Numbered(1, 1, HELLO), new Numbered(2, 2, HELLO));
    }

    @Test
    void whoLostTheJobHearsNothing() {
        LeasedJob lost = take("first-runner");
        redis.run(redis.partitions().first(), QueueScript.TAKE, TestJobs.takeExpired("second-runner", 0));

        assertThat(inputs.hear(lost, 0, 0)).isEmpty();
    }

    @Test
    void theRunnerIsToldThatThereIsNews() throws InterruptedException {
        take("runner");
        var heard = new LinkedBlockingQueue<String>();

        try (var channel = notifications.subscribe("runner", listener(heard))) {
            feed(1, HELLO);

            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo(JOB + " " + LiveInputs.NEWS);
            assertThat(channel.silence()).isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void timeWithoutAClientIsTold() {
        LeasedJob held = take("runner");
        silentFor(Duration.ofSeconds(40));

        Duration unattended = inputs.hear(held, 0, 0).orElseThrow().unattended();
        runs.attend(JOB, "first");
        Duration attended = inputs.hear(held, 0, 0).orElseThrow().unattended();

        assertThat(unattended).isGreaterThanOrEqualTo(Duration.ofSeconds(40));
        assertThat(attended).isLessThan(Duration.ofSeconds(40));
    }

    @Test
    void aRunThatWaitsWithoutAClientIsFound() {
        runs.admit(JOB, "ada", 1, 1);
        silentFor(Duration.ofSeconds(40));

        assertThat(runs.deserted(Duration.ofSeconds(30))).containsExactly(JOB);
        assertThat(runs.deserted(Duration.ofSeconds(50))).isEmpty();
    }

    @Test
    void aRunToWhichAClientCameBackIsNotFound() {
        runs.admit(JOB, "ada", 1, 1);
        silentFor(Duration.ofSeconds(40));

        runs.attach(JOB, "second");

        assertThat(runs.deserted(Duration.ofSeconds(30))).isEmpty();
    }

    @Test
    void aRunThatRunsWithoutAClientIsItsRunners() {
        runs.admit(JOB, "ada", 1, 1);
        take("runner");
        silentFor(Duration.ofSeconds(40));

        assertThat(runs.deserted(Duration.ofSeconds(30))).isEmpty();
    }

    @Test
    void aRunThatTheQueueHadLostHasItsTimeFromTheFirstLookOn() {
        redis.command("FLUSHALL");
        queue.resubmit(live(), JobQueue.NOBODY);

        assertThat(runs.deserted(Duration.ofSeconds(30))).isEmpty();

        silentFor(Duration.ofSeconds(40));
        assertThat(runs.deserted(Duration.ofSeconds(30))).containsExactly(JOB);
    }

    @Test
    void aRunThatIsOverLeavesNothingBehind() {
        runs.admit(JOB, "ada", 1, 1);
        LeasedJob held = take("runner");
        feed(1, HELLO);

        leases.finish(held, outcome(held), List.of(), Optional.empty());

        assertThat(feed(2, HELLO)).isEqualTo(Feeding.OVER);
        assertThat(runs.attend(JOB, "first")).isEqualTo(Attendance.OVER);
        assertThat(runs.attach(JOB, "second")).isEqualTo(new Attachment(JobState.DONE, 1));
        assertThat(redis.command("KEYS", "*:in:*")).isEmpty();
        assertThat(runs.admit(id(), "ada", 1, 1)).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void liveRunsAreCountedInAllAndForEachUser() {
        String first = id();
        runs.admit(first, "ada", 2, 1);

        assertThat(runs.admit(id(), "ada", 2, 1)).isEqualTo(Admission.ENOUGH);
        assertThat(runs.admit(id(), "bob", 2, 1)).isEqualTo(Admission.ADMITTED);
        assertThat(runs.admit(id(), "eve", 2, 1)).isEqualTo(Admission.FULL);
        runs.dismiss(first, "ada");
        assertThat(runs.admit(id(), "ada", 2, 1)).isEqualTo(Admission.ADMITTED);
    }

    @Test
    void nobodyKnowsARunThatNeverWas() {
        assertThat(runs.attach(id(), "first")).isEqualTo(new Attachment(JobState.UNKNOWN, 0));
    }

    private Feeding feed(long number, LiveMessage message) {
        return runs.feed(JOB, "first", number, message, MOST);
    }

    private List<Numbered> hear(LeasedJob held, long last, long taken) {
        return inputs.hear(held, last, taken).orElseThrow().messages();
    }

    private LeasedJob take(String worker) {
        return leases.take(worker, TURNS).orElseThrow();
    }

    /** As if the client had gone so long ago. */
    private void silentFor(Duration time) {
        redis.command("HINCRBY", redis.keysOf(JOB).job(JOB), "attended", -time.toMillis());
    }

    private static Job live() {
        Job job = job(JOB, "ada");
        return new Job(
                job.jobId(),
                job.kind(),
                job.owner(),
                new Program(
                        job.program().language(),
                        job.program().files(),
                        "",
                        job.program().args(),
                        job.program().limits()),
                job.createdAt(),
                null,
                null,
                null,
                new Interaction(300_000, 30_000),
                null);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Notifications.Listener listener(LinkedBlockingQueue<String> heard) {
        return new Notifications.Listener() {
            @Override
            public void heard(String jobId, Optional<String> outcome) {
                heard.add(jobId + " " + outcome.orElse("nothing"));
            }

            @Override
            public void lost() {}
        };
    }
}
