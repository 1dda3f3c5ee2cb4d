package dev.codesensei.judge.queue;

import static dev.codesensei.judge.queue.TestJobs.TURNS;
import static dev.codesensei.judge.queue.TestJobs.cancelled;
import static dev.codesensei.judge.queue.TestJobs.job;
import static dev.codesensei.judge.queue.TestJobs.outcome;
import static dev.codesensei.judge.queue.TestJobs.turns;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.queue.FinishedJobs.End;
import dev.codesensei.judge.queue.JobLeases.Renewal;
import dev.codesensei.judge.queue.JobQueue.Cancellation;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is next: among lanes, among users; and who is not, because nobody wants the job any more. */
@QuarkusTest
@WithTestResource(RedisResource.class)
class TakingTurnsTest {

    private static final int DEPTH = 2000;

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
    void lanesShareTheRunnersByTheirWeights() {
        for (Lane lane : Lane.values()) {
            submit(lane, 400, "ada");
        }

        Map<Lane, Integer> taken = takeAndFinish(400);

        assertThat(taken.get(Lane.INTERACTIVE)).isCloseTo(240, withPercentage(10));
        assertThat(taken.get(Lane.SUBMISSION)).isCloseTo(120, withPercentage(10));
        assertThat(taken.get(Lane.BACKGROUND)).isCloseTo(40, withPercentage(10));
    }

    @Test
    void aLaneThatWasEmptyHasSavedNothingUp() {
        submit(Lane.BACKGROUND, 400, "ada");
        takeAndFinish(200);
        submit(Lane.INTERACTIVE, 100, "bob");

        Map<Lane, Integer> taken = takeAndFinish(70);

        assertThat(taken.get(Lane.INTERACTIVE)).isCloseTo(60, withPercentage(10));
    }

    @Test
    void aLaneAloneGetsEverything() {
        submit(Lane.BACKGROUND, 10, "ada");

        assertThat(takeAndFinish(10)).containsEntry(Lane.BACKGROUND, 10);
    }

    @Test
    void whoeverFloodsALaneWaitsForTheOthers() {
        submit(Lane.INTERACTIVE, 1000, "flooder");
        takeAndFinish(10);
        queue.submit(job("mine", "bob"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);

        List<String> next = List.of(takeOne(), takeOne());

        assertThat(next).contains("mine");
    }

    @Test
    void whoeverWasServedOnceDoesNotWaitForAllWhoComeLater() {
        queue.submit(job("first", "ada"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
        takeOne();
        for (int i = 0; i < 10; i++) {
            queue.submit(job("early" + i, "early " + i), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
        }
        queue.submit(job("second", "ada"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);

        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            taken.add(takeOne());
            queue.submit(job("late" + i, "late " + i), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
        }

        assertThat(taken.indexOf("second")).isBetween(0, 30);
    }

    @Test
    void newcomersWaitForOneJobOfAFlooderAtMost() {
        submit(Lane.INTERACTIVE, 1000, "flooder");
        for (int i = 0; i < 50; i++) {
            takeAndFinish(i % 4);
            queue.submit(job("mine" + i, "newcomer " + i), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);

            assertThat(List.of(takeOne(), takeOne())).contains("mine" + i);
        }
    }

    @Test
    void whoeverCameFirstGoesFirstAmongThoseWhoseTurnItIs() {
        List<String> inOrder =
                IntStream.range(0, 20).mapToObj(i -> "job" + (99 - i)).toList();
        inOrder.forEach(id -> queue.submit(job(id, "owner of " + id), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY));

        List<String> taken = inOrder.stream().map(_ -> takeOne()).toList();

        assertThat(taken).isEqualTo(inOrder);
    }

    @Test
    void whatWaitsInFrontOfSomebodyIsForeseen() {
        submit(Lane.INTERACTIVE, 10, "flooder");
        queue.submit(job("mine", "bob"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);

        leases.take("w1", TURNS).orElseThrow();

        assertThat(queue.inFront(Lane.INTERACTIVE, "carol")).isEqualTo(1);
        assertThat(queue.inFront(Lane.INTERACTIVE, "flooder")).isBetween(10, 20);
        assertThat(queue.inFront(Lane.SUBMISSION, "carol")).isZero();
    }

    @Test
    void whatIsPassedOverIsInNobodysWay() {
        var turns = new Turns(TURNS.weights(), 1);
        submit(Lane.INTERACTIVE, 50, "flooder");
        leases.take("w1", turns).orElseThrow();
        for (String other : List.of("bob", "carol", "dora")) {
            queue.submit(job(other + "'s", other), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
            leases.take("w1", turns).orElseThrow();
        }

        assertThat(queue.place("bob's").state()).isEqualTo(JobState.LEASED);
        assertThat(queue.inFront(Lane.INTERACTIVE, "emil")).isLessThanOrEqualTo(1);
    }

    @Test
    void whoHasEnoughRunningHidesNobodyHoweverManyJobsOfTheirsWait() {
        submit(Lane.INTERACTIVE, 500, "ada");
        leases.take("w1", TestJobs.turns(1)).orElseThrow();
        for (int i = 0; i < 100; i++) { // the clock goes on
            queue.submit(job("next" + i, "bob"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
            LeasedJob held = leases.take("w1", TestJobs.turns(1)).orElseThrow();
            assertThat(held.job().owner()).isEqualTo("bob");
            leases.finish(held, outcome(held), List.of(), Optional.empty());
        }

        submit(Lane.INTERACTIVE, 1, "eve");

        assertThat(leases.take("w1", TestJobs.turns(1)))
                .hasValueSatisfying(held -> assertThat(held.job().owner()).isEqualTo("eve"));
    }

    @Test
    void aUserHasNoMoreJobsRunningThanAllowed() {
        submit(Lane.INTERACTIVE, 5, "ada");
        LeasedJob first = leases.take("w1", turns(2)).orElseThrow();
        leases.take("w1", turns(2)).orElseThrow();

        Optional<LeasedJob> third = leases.take("w2", turns(2));
        JobLeases.Finished done = leases.finish(first, outcome(first), List.of(), Optional.of(turns(2)));

        assertThat(third).isEmpty();
        assertThat(done.next()).isPresent();
        assertThat(insight.lane(Lane.INTERACTIVE).depth()).isEqualTo(2);
    }

    @Test
    void othersAreTakenPastAUserWhoHasEnough() {
        submit(Lane.INTERACTIVE, 5, "ada");
        leases.take("w1", turns(1)).orElseThrow();
        queue.submit(job("mine", "bob"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);

        assertThat(leases.take("w1", turns(1)).orElseThrow().job().jobId()).isEqualTo("mine");
    }

    @Test
    void aJobHandedBackOrCountedTwiceIsNotHeldAgainstItsUser() {
        submit(Lane.INTERACTIVE, 2, "ada");
        LeasedJob first = leases.take("w1", turns(1)).orElseThrow();
        leases.release(first);
        redis.command("SADD", redis.partitions().first().prefix() + "held:ada", "a job that a fault has left here");

        assertThat(leases.take("w1", turns(1))).isPresent();
    }

    @Test
    void aJobThatWaitsIsCancelledAtOnce() {
        queue.submit(job("a", "ada"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);

        Cancellation answer = queue.cancel(cancelled("a"));

        assertThat(answer).isEqualTo(Cancellation.ENDED);
        assertThat(leases.take("w1", TURNS)).isEmpty();
        assertThat(finished.end("a")).get().isEqualTo(new End.Judged(cancelled("a")));
        assertThat(insight.lane(Lane.INTERACTIVE).depth()).isZero();
    }

    @Test
    void theRunnerOfAJobHearsThatItIsNotWanted() throws InterruptedException {
        queue.submit(job("a", "ada"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();
        var heard = new LinkedBlockingQueue<String>();
        try (var _ = notifications.subscribe("w1", listener(heard))) {
            Cancellation answer = queue.cancel(cancelled("a"));

            assertThat(answer).isEqualTo(Cancellation.TOLD);
            assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("a");
        }
        assertThat(leases.renew(held)).isEqualTo(Renewal.UNWANTED);
        assertThat(leases.finish(held, outcome(held), List.of(), Optional.empty())
                        .accepted())
                .isTrue();
    }

    @Test
    void aCancelledJobOfADeadRunnerGoesToNobodyElse() {
        queue.submit(job("a", "ada"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
        leases.take("gone", TURNS).orElseThrow();
        queue.cancel(cancelled("a"));

        Optional<LeasedJob> again = leases.leased(
                redis.run(redis.partitions().first(), QueueScript.TAKE, TestJobs.takeExpired("w2", 0)), "w2");

        assertThat(again).isEmpty();
        assertThat(finished.end("a"))
                .get()
                .extracting(end -> ((End.Judged) end).outcome().verdict())
                .isEqualTo(Verdict.CANCELLED);
    }

    @Test
    void aCancelledJobThatIsHandedBackIsOver() {
        queue.submit(job("a", "ada"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();
        queue.cancel(cancelled("a"));

        leases.release(held);

        assertThat(queue.place("a").state()).isEqualTo(JobState.DONE);
    }

    @Test
    void whatIsOverOrUnknownCannotBeCancelled() {
        queue.submit(job("a", "ada"), Lane.INTERACTIVE, DEPTH, JobQueue.NOBODY);
        LeasedJob held = leases.take("w1", TURNS).orElseThrow();
        leases.finish(held, outcome(held), List.of(), Optional.empty());

        assertThat(queue.cancel(cancelled("a"))).isEqualTo(Cancellation.DONE);
        assertThat(queue.cancel(cancelled("never"))).isEqualTo(Cancellation.UNKNOWN);
        assertThat(finished.end("a")).get().isEqualTo(new End.Judged(outcome(held)));
    }

    private void submit(Lane lane, int jobs, String user) {
        for (int i = 0; i < jobs; i++) {
            queue.submit(job(lane.key() + user + i, user), lane, DEPTH, JobQueue.NOBODY);
        }
    }

    private Map<Lane, Integer> takeAndFinish(int jobs) {
        var taken = new EnumMap<Lane, Integer>(Lane.class);
        var held = new ArrayList<LeasedJob>();
        for (int i = 0; i < jobs; i++) {
            LeasedJob one = leases.take("w1", TURNS).orElseThrow();
            taken.merge(one.lane(), 1, Integer::sum);
            held.add(one);
        }
        held.forEach(one -> leases.finish(one, outcome(one), List.of(), Optional.empty()));
        return taken;
    }

    private String takeOne() {
        return leases.take("w1", TURNS).orElseThrow().job().jobId();
    }

    private static Notifications.Listener listener(LinkedBlockingQueue<String> heard) {
        return new Notifications.Listener() {
            @Override
            public void heard(String jobId, Optional<String> outcome) {
                heard.add(jobId);
            }

            @Override
            public void lost() {}
        };
    }

    private FinishedStream stream() {
        return finished.streams().getFirst();
    }
}
