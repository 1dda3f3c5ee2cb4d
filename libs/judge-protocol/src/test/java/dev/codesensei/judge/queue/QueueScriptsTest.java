package dev.codesensei.judge.queue;

import static dev.codesensei.judge.queue.TestJobs.TURNS;
import static dev.codesensei.judge.queue.TestJobs.job;
import static dev.codesensei.judge.queue.TestJobs.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.queue.JobLeases.Renewal;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RedisResource.class)
class QueueScriptsTest {

    private static final Lane LANE = Lane.INTERACTIVE;
    private static final int DEPTH = 4;

    @Inject
    JobQueue queue;

    @Inject
    JobLeases leases;

    @Inject
    FinishedJobs finished;

    @Inject
    QueueInsight insight;

    @Inject
    Notifications notifications;

    @Inject
    QueueRedis redis;

    @BeforeEach
    void emptyRedis() {
        redis.command("FLUSHALL");
        redis.command("SCRIPT", "FLUSH");
        stream().prepare();
    }

    @Test
    void submittedJobWaitsBehindThoseBeforeIt() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);

        Submitted second = queue.submit(job("b", "ada"), LANE, DEPTH, JobQueue.NOBODY);

        assertThat(second).isEqualTo(new Submitted.Queued(1));
        assertThat(insight.lane(LANE).depth()).isEqualTo(2);
    }

    @Test
    void theSameJobIsAcceptedOnce() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);

        Submitted again = queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);

        assertThat(again).isEqualTo(new Submitted.Known(JobState.QUEUED));
        assertThat(insight.lane(LANE).depth()).isEqualTo(1);
    }

    @Test
    void fullLaneKeepsNothing() {
        for (int i = 0; i < DEPTH; i++) {
            queue.submit(job("job" + i, "ada"), LANE, DEPTH, JobQueue.NOBODY);
        }

        Submitted refused = queue.submit(job("late", "bob"), LANE, DEPTH, JobQueue.NOBODY);

        assertThat(refused).isEqualTo(new Submitted.Full(DEPTH));
        assertThat(queue.place("late").state()).isEqualTo(JobState.UNKNOWN);
    }

    @Test
    void usersTakeTurns() {
        queue.submit(job("a1", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        queue.submit(job("a2", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        queue.submit(job("a3", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        queue.submit(job("b1", "bob"), LANE, DEPTH, JobQueue.NOBODY);

        List<String> order = List.of(taken(), taken(), taken(), taken());

        assertThat(order.indexOf("b1")).isLessThan(2);
        assertThat(order).containsSubsequence("a1", "a2", "a3");
    }

    @Test
    void takenJobIsHeldByOneRunner() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);

        Optional<LeasedJob> first = leases.take("w1", TURNS);

        assertThat(first).get().extracting(LeasedJob::attempt).isEqualTo(1);
        assertThat(first.orElseThrow().job()).isEqualTo(job("a", "ada"));
        assertThat(leases.take("w2", TURNS)).isEmpty();
        assertThat(queue.place("a").state()).isEqualTo(JobState.LEASED);
        assertThat(insight.lane(LANE).active()).isEqualTo(1);
    }

    @Test
    void silentRunnerLosesItsJobToAnother() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        LeasedJob lost = leases.take("w1", TURNS).orElseThrow();

        LeasedJob claimed = takeExpired("w2").orElseThrow();

        assertThat(claimed.attempt()).isEqualTo(2);
        assertThat(leases.renew(lost)).isEqualTo(Renewal.LOST);
        assertThat(leases.emit(lost, List.of(new JobEvent.Running(1)))).isFalse();
        assertThat(leases.finish(lost, outcome(lost), List.of(), Optional.empty())
                        .accepted())
                .isFalse();
        assertThat(leases.renew(claimed)).isEqualTo(Renewal.KEPT);
    }

    @Test
    void renewedLeaseDoesNotExpire() throws InterruptedException {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();
        letLeasesAge();

        leases.renew(held);

        assertThat(take("w2", AGE_MILLIS)).isEmpty();
    }

    @Test
    void expiredLeaseIsFoundBehindManyLivingOnes() throws InterruptedException {
        queue.submit(job("dead", "ada"), LANE, 100, JobQueue.NOBODY);
        leases.take("gone", TURNS).orElseThrow();
        for (int i = 0; i < 30; i++) {
            queue.submit(job("alive" + i, "ada"), LANE, 100, JobQueue.NOBODY);
        }
        List<LeasedJob> alive = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            alive.add(leases.take("w1", TURNS).orElseThrow());
        }
        letLeasesAge();
        alive.forEach(lease -> leases.renew(lease));

        Optional<LeasedJob> claimed = take("w2", AGE_MILLIS);

        assertThat(claimed).get().extracting(lease -> lease.job().jobId()).isEqualTo("dead");
    }

    @Test
    void finishEndsTheLeaseAndTakesTheNextJob() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        queue.submit(job("b", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();

        JobLeases.Finished done = leases.finish(held, outcome(held), List.of(), Optional.of(TURNS));

        assertThat(done.accepted()).isTrue();
        assertThat(done.next()).get().extracting(next -> next.job().jobId()).isEqualTo("b");
        assertThat(queue.place("a").state()).isEqualTo(JobState.DONE);
        assertThat(stream().next("e1")).extracting(FinishedStream.Entry::jobId).containsExactly("a");
        assertThat(finished.end("a")).contains(new FinishedJobs.End.Judged(outcome(held)));
    }

    @Test
    void jobIsFinishedOnce() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();
        leases.finish(held, outcome(held), List.of(), Optional.empty());

        JobLeases.Finished again = leases.finish(held, outcome(held), List.of(), Optional.empty());

        assertThat(again.accepted()).isFalse();
        assertThat(stream().next("e1")).hasSize(1);
    }

    @Test
    void eventsComeInOrderAndEndWithTheResult() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();
        leases.emit(held, List.of(new JobEvent.Running(1)));
        leases.finish(held, outcome(held), List.of(new JobEvent.Output("stdout", "hi\n")), Optional.empty());

        List<QueuedEvent> events = queue.events("a", "0");

        assertThat(events).extracting(QueuedEvent::type).containsExactly("queued", "running", "output", "result");
        assertThat(events.get(2).data()).isEqualTo("{\"stream\":\"stdout\",\"data\":\"hi\\n\"}");
        assertThat(queue.events("a", events.get(1).id())).isEqualTo(events.subList(2, 4));
    }

    @Test
    void releasedJobWaitsAgainAndTheDeliveryDoesNotCount() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);

        for (int i = 0; i < JobLeases.MOST_DELIVERIES + 2; i++) {
            LeasedJob held = leases.take("w1", TURNS).orElseThrow();
            assertThat(leases.release(held)).isTrue();
            assertThat(leases.release(held)).isFalse();
        }

        assertThat(queue.place("a").state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void jobThatRunnersGiveUpTooOftenBecomesADeadLetter() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);

        for (int i = 0; i < JobLeases.MOST_DELIVERIES; i++) {
            leases.giveUp(leases.take("w1", TURNS).orElseThrow());
        }

        assertThat(leases.take("w1", TURNS)).isEmpty();
        assertThat(finished.end("a")).get().isInstanceOf(FinishedJobs.End.Dead.class);
    }

    @Test
    void handedBackJobDoesNotLetNewcomersOvertake() {
        for (int i = 0; i < 3; i++) {
            queue.submit(job("a" + i, "ada"), LANE, 10, JobQueue.NOBODY);
        }
        LeasedJob first = leases.take("w1", TURNS).orElseThrow();
        leases.take("w1", TURNS).orElseThrow();
        leases.release(first);
        leases.take("w1", TURNS).orElseThrow();

        queue.submit(job("b0", "bob"), LANE, 10, JobQueue.NOBODY);

        assertThat(redis.command("GET", redis.partitions().first().prefix() + "vtime:interactive")
                        .toDouble())
                .isEqualTo(1);
    }

    @Test
    void waiterIsToldOfTheEnd() throws InterruptedException {
        var heard = new LinkedBlockingQueue<Optional<String>>();
        notifications.subscribe("me", new Notifications.Listener() {
            @Override
            public void heard(String jobId, Optional<String> outcome) {
                heard.add(outcome);
            }

            @Override
            public void lost() {}
        });
        queue.submit(job("a", "ada"), LANE, DEPTH, "me");
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();

        leases.emit(held, List.of(new JobEvent.Running(1)));
        leases.finish(held, outcome(held), List.of(), Optional.empty());

        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEmpty();
        assertThat(heard.poll(5, TimeUnit.SECONDS))
                .get()
                .satisfies(text -> assertThat(finished.outcome(text)).isEqualTo(outcome(held)));
    }

    @Test
    void resultThatNobodyHasReadIsNotTrimmed() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();
        leases.finish(held, outcome(held), List.of(), Optional.empty());

        stream().trim(Duration.ofSeconds(-1));

        assertThat(stream().next("e1")).hasSize(1);
    }

    @Test
    void redisThatIsFullIsAwayAndNotAtFault() {
        redis.command("CONFIG", "SET", "maxmemory", "1");
        try {
            assertThatThrownBy(() -> queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY))
                    .isInstanceOf(QueueAwayException.class);
        } finally {
            redis.command("CONFIG", "SET", "maxmemory", "0");
        }
    }

    @Test
    void jobThatNobodySurvivesBecomesADeadLetter() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        leases.take("w0", TURNS).orElseThrow();
        for (int i = 1; i < JobLeases.MOST_DELIVERIES; i++) {
            takeExpired("w" + i).orElseThrow();
        }

        assertThat(takeExpired("last")).isEmpty();

        assertThat(finished.end("a")).contains(new FinishedJobs.End.Dead("handed out 5 times without an answer", 5));
        assertThat(stream().next("e1")).extracting(FinishedStream.Entry::jobId).containsExactly("a");
        assertThat(redis.command("XLEN", redis.partitions().first().prefix() + "dead")
                        .toLong())
                .isEqualTo(1);
    }

    @Test
    void unsettledEntryIsDeliveredAgainAndSettledOneIsNot() {
        queue.submit(job("a", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();
        leases.finish(held, outcome(held), List.of(), Optional.empty());
        FinishedStream.Entry entry = stream().next("gone").getFirst();
        stream().trim(Duration.ofSeconds(-1));
        assertThat(stream().since(Duration.ofMinutes(1))).containsExactly(entry);

        stream().settle(entry, Duration.ofMinutes(10));
        stream().trim(Duration.ofSeconds(-1));

        assertThat(stream().since(Duration.ofMinutes(1))).isEmpty();
        assertThat(redis.command("TTL", redis.partitions().first().job("a")).toLong())
                .isPositive();
    }

    @Test
    void aLargeOutcomeDoesNotStayLongerThanAStoreNeedsToRecover() {
        queue.submit(job("small", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        queue.submit(job("large", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        LeasedJob small = leases.take("w1", TURNS).orElseThrow();
        LeasedJob large = leases.take("w1", TURNS).orElseThrow();
        leases.finish(small, outcome(small), List.of(), Optional.empty());
        leases.finish(large, outcome(large, "x".repeat(100_000)), List.of(), Optional.empty());

        stream().next("e1").forEach(entry -> stream().settle(entry, Duration.ofMinutes(10)));

        assertThat(secondsLeft("small")).isBetween(500L, 600L);
        assertThat(secondsLeft("large")).isBetween(50L, 60L);
    }

    private long secondsLeft(String jobId) {
        return redis.command("TTL", redis.partitions().first().job(jobId)).toLong();
    }

    @Test
    void submittingAgainPutsBackWhatACrashLeftNowhere() {
        queue.submit(job("waiting", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        redis.command("ZREM", redis.partitions().first().backlog(LANE), "waiting");
        queue.submit(job("leased", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        leases.take("w1", TURNS).orElseThrow();
        redis.command("DEL", redis.partitions().first().run(LANE));

        queue.submit(job("waiting", "ada"), LANE, DEPTH, JobQueue.NOBODY);
        queue.submit(job("leased", "ada"), LANE, DEPTH, JobQueue.NOBODY);

        assertThat(List.of(taken(), taken())).containsExactlyInAnyOrder("waiting", "leased");
    }

    @Test
    void epochChangesOnlyWhenEverythingIsLost() {
        String first = queue.epoch();
        String second = queue.epoch();
        redis.command("FLUSHALL");

        assertThat(second).isEqualTo(first);
        assertThat(queue.epoch()).isNotEqualTo(first);
    }

    private static final int AGE_MILLIS = 50;

    /** The only way to make a lease old is to let it grow old: Redis has no clock of ours. */
    private static void letLeasesAge() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(AGE_MILLIS + 10);
    }

    private String taken() {
        return leases.take("w1", TURNS).orElseThrow().job().jobId();
    }

    private Optional<LeasedJob> takeExpired(String worker) {
        return take(worker, 0);
    }

    private Optional<LeasedJob> take(String worker, int leaseMillis) {
        return leases.leased(
                redis.run(redis.partitions().first(), QueueScript.TAKE, TestJobs.takeExpired(worker, leaseMillis)),
                worker);
    }

    private FinishedStream stream() {
        return finished.streams().getFirst();
    }
}
