package dev.codesensei.judge.queue;

import static dev.codesensei.judge.queue.TestJobs.TURNS;
import static dev.codesensei.judge.queue.TestJobs.cancelled;
import static dev.codesensei.judge.queue.TestJobs.job;
import static dev.codesensei.judge.queue.TestJobs.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Stops each script between any two of its Redis commands and shows that the job is neither lost nor stuck: what a fault
 * leaves behind, the ordinary means of the queue bring to its end.
 */
@QuarkusTest
@WithTestResource(RedisResource.class)
class QueueFaultsTest {

    private static final Lane LANE = Lane.INTERACTIVE;

    /** Makes the script fail in front of its n-th command; Redis keeps what it wrote before. */
    private static final String FAULT = """
            local real, left = redis.call, %d
            local redis = {pcall = redis.pcall, call = function(...)
              if left == 0 then error('the fault of the test') end
              left = left - 1
              return real(...)
            end}
            """;

    @Inject
    JobQueue queue;

    @Inject
    JobLeases leases;

    @Inject
    FinishedJobs finished;

    @Inject
    QueueInsight insight;

    @Inject
    QueueRedis redis;

    @Inject
    QueueJson json;

    @Test
    void submittingSurvivesAFaultAnywhere() {
        Object[] submission = {"a", LANE.key(), "ada", 1, 10, json.write(job("a", "ada")), ""};

        int faults = survived(QueueScript.SUBMIT, () -> submission, () -> {
            submit();
            leases.take("w1", TURNS).ifPresent(held -> leases.finish(held, outcome(held), List.of(), Optional.empty()));
        });

        assertThat(faults).isGreaterThan(8);
    }

    @Test
    void takingSurvivesAFaultAnywhere() {
        Supplier<Object[]> preparation = () -> {
            submit();
            return TestJobs.takeExpired("w1", 10_000).toArray();
        };

        int faults = survived(QueueScript.TAKE, preparation, this::finishWhateverIsThere);

        assertThat(faults).isGreaterThan(8);
    }

    @Test
    void finishingSurvivesAFaultAnywhere() {
        Supplier<Object[]> preparation = () -> {
            submit();
            LeasedJob held = leases.take("w1", TURNS).orElseThrow();
            return new Object[] {LANE.key(), "w1", "a", 1, json.write(outcome(held)), 1, "output", "{}"};
        };

        int faults = survived(QueueScript.FINISH, preparation, this::finishWhateverIsThere);

        assertThat(faults).isGreaterThan(10);
    }

    @Test
    void releasingSurvivesAFaultAnywhere() {
        Supplier<Object[]> preparation = () -> {
            submit();
            leases.take("w1", TURNS).orElseThrow();
            return new Object[] {LANE.key(), "w1", "a", 1, 0, 5};
        };

        int faults = survived(QueueScript.RELEASE, preparation, this::finishWhateverIsThere);

        assertThat(faults).isGreaterThan(5);
    }

    @Test
    void cancellingWhatWaitsSurvivesAFaultAnywhere() {
        Supplier<Object[]> preparation = () -> {
            submit();
            return new Object[] {"a", json.write(cancelled("a"))};
        };

        int faults = survived(QueueScript.CANCEL, preparation, () -> {
            queue.cancel(cancelled("a"));
            finishWhateverIsThere();
        });

        assertThat(faults).isGreaterThan(10);
    }

    /**
     * Stops a script in front of its first command, its second and so on, until it gets to its end; answers how often.
     *
     * @param preparation answers the arguments of the script
     * @param mending what is to bring the job to its end
     */
    private int survived(QueueScript script, Supplier<Object[]> preparation, Runnable mending) {
        for (int faults = 0; ; faults++) {
            emptyRedis();
            boolean failed = fails(script, faults, preparation.get());
            mending.run();
            assertEndedOnce(faults);
            if (!failed) {
                return faults;
            }
        }
    }

    private void submit() {
        queue.submit(job("a", "ada"), LANE, 10, JobQueue.NOBODY);
    }

    private void emptyRedis() {
        redis.command("FLUSHALL");
        stream().prepare();
    }

    /** Leases that nobody holds expire and are taken; a second submission puts back what is nowhere. */
    private void finishWhateverIsThere() {
        for (int round = 0; round < 3; round++) {
            Optional<LeasedJob> held = leases.leased(
                    redis.run(redis.partitions().first(), QueueScript.TAKE, TestJobs.takeExpired("w2", 0)), "w2");
            held.ifPresent(lease -> leases.finish(lease, outcome(lease), List.of(), Optional.empty()));
            submit();
        }
    }

    private void assertEndedOnce(int faults) {
        assertThat(queue.place("a").state()).as("after %d commands", faults).isEqualTo(JobState.DONE);
        assertThat(finished.end("a")).as("after %d commands", faults).isPresent();
        assertThat(stream().next("e1")).as("after %d commands", faults).isNotEmpty();
        assertThat(insight.lane(LANE).depth()).as("after %d commands", faults).isZero();
        assertThat(insight.lane(LANE).active()).as("after %d commands", faults).isZero();
    }

    private boolean fails(QueueScript script, int commands, Object... arguments) {
        var call = new ArrayList<Object>(List.of(FAULT.formatted(commands) + script.source(), 1));
        call.add(redis.partitions().first().epoch());
        call.add(redis.partitions().first().prefix());
        call.addAll(List.of(arguments));
        try {
            redis.command("EVAL", call.toArray());
            return false;
        } catch (CompletionException e) {
            assertThat(e).hasMessageContaining("the fault of the test");
            return true;
        }
    }

    private FinishedStream stream() {
        return finished.streams().getFirst();
    }
}
