package dev.codesensei.judge.queue;

import static dev.codesensei.judge.queue.TestJobs.TURNS;
import static dev.codesensei.judge.queue.TestJobs.job;
import static dev.codesensei.judge.queue.TestJobs.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.queue.FinishedStream.Entry;
import dev.codesensei.test.RedisCluster;
import dev.codesensei.test.RedisClusterResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue in six partitions on three masters. */
@QuarkusTest
@WithTestResource(RedisClusterResource.class)
class QueueOnClusterTest {

    private static final Lane LANE = Lane.INTERACTIVE;
    private static final int DEPTH = 600;
    private static final Duration FAILOVER = Duration.ofSeconds(30);

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
    Partitions partitions;

    @Inject
    Bell bell;

    @Inject
    LiveRuns liveRuns;

    RedisCluster cluster;

    @BeforeEach
    void takeWhatIsLeft() {
        finished.streams().forEach(FinishedStream::prepare);
        takeAll();
        finished.streams().forEach(stream -> {
            for (Entry entry : stream.next("test")) {
                stream.settle(entry, Duration.ofMinutes(1));
            }
        });
    }

    @Test
    void partitionsLieOnSeveralNodes() {
        var masters = partitions.all().stream()
                .map(keys -> cluster.masterOf(keys.prefix()).port())
                .distinct();

        assertThat(masters.count()).isGreaterThan(1);
    }

    @Test
    void everyJobIsTakenOnceAndItsEndIsHeardAndPersistedOnce() throws InterruptedException {
        var heard = new LinkedBlockingQueue<String>();
        Set<String> sent = new HashSet<>();
        Set<String> persisted = new HashSet<>();
        try (var _ = notifications.subscribe("instance", new Collecting(heard))) {
            for (int user = 0; user < 30; user++) {
                sent.add(submit("user-" + user));
            }

            assertThat(insight.lane(LANE).depth()).isEqualTo(30);
            assertThat(takeAll()).containsExactlyInAnyOrderElementsOf(sent);

            var told = new HashSet<String>();
            while (told.size() < sent.size()) {
                String job = heard.poll(5, TimeUnit.SECONDS);
                assertThat(job).as("heard of %d", told.size()).isNotNull();
                told.add(job);
            }
            assertThat(told).isEqualTo(sent);
        }
        for (FinishedStream stream : finished.streams()) {
            for (Entry entry : stream.next("test")) {
                assertThat(persisted.add(entry.jobId())).isTrue();
                stream.settle(entry, Duration.ofMinutes(1));
            }
        }
        assertThat(persisted).isEqualTo(sent);
    }

    @Test
    void oneWhoFloodsAPartitionDoesNotHoldUpTheOthers() {
        String flooding = "ada";
        String other = IntStream.range(0, 100)
                .mapToObj(i -> "user-" + i)
                .filter(user -> !place(user).equals(place(flooding)))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 50; i++) {
            submit(flooding);
        }
        String awaited = submit(other);

        List<String> order = takeAll();

        assertThat(order.indexOf(awaited)).isLessThan(2);
    }

    @Test
    void eachPartitionRingsForItself() {
        int partition = place("ada").partition();
        while (bell.await(partition)) {
            assertThat(insight.lane(LANE).depth()).isZero(); // rings of the tests before
        }

        submit("ada");

        assertThat(bell.await(partition)).isTrue();
        assertThat(bell.await(partition)).isFalse();
    }

    @Test
    void liveRunsOfAllPartitionsTogetherAreNoMoreThanThereMayBe() {
        int most = 2 * partitions.count();
        Map<String, String> admitted = new HashMap<>();

        for (int i = 0; i < 100; i++) {
            String user = "user-" + i;
            String id = partitions.newJobId(user);
            if (liveRuns.admit(id, user, most, 1) == LiveRuns.Admission.ADMITTED) {
                admitted.put(id, user);
            }
        }

        admitted.forEach(liveRuns::dismiss);
        assertThat(admitted).hasSize(most);
    }

    /** More callers than connections, and all of them find out at once that there are other masters now. */
    @Test
    void manyCallersGetOverTheDeathOfAMaster() throws InterruptedException {
        var master = cluster.masterOf(place("ada").prefix());
        var calls = new CountDownLatch(1_000);
        var goOn = new AtomicBoolean(true);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 100)
                    .forEach(_ -> callers.execute(() -> {
                        while (goOn.get()) {
                            ask();
                            calls.countDown();
                        }
                    }));
            try {
                assertThat(calls.await(30, TimeUnit.SECONDS)).isTrue();
                master.kill();
                assertThat(patiently(() -> submit("ada"))).isNotEmpty();
            } finally {
                goOn.set(false);
            }
        } finally {
            master.start();
        }
    }

    @Test
    void theQueueGoesOnAfterAMasterIsGone() {
        String before = submit("ada");
        var master = cluster.masterOf(partitions.of(before).prefix());

        master.kill();
        try {
            String after = patiently(() -> submit("ada"));

            // What the replica had not been told of by then is submitted again from the documents.
            patiently(() -> queue.resubmit(job(before, "ada"), JobQueue.NOBODY));
            assertThat(new HashSet<>(patiently(this::takeAll))).contains(before, after);
        } finally {
            master.start();
        }
    }

    private <T> T patiently(Supplier<T> action) {
        long deadline = System.nanoTime() + FAILOVER.toNanos();
        while (true) {
            try {
                return action.get();
            } catch (RuntimeException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private void ask() {
        try {
            queue.place(
                    partitions.newJobId("user-" + ThreadLocalRandom.current().nextInt(100)));
        } catch (QueueAwayException e) {
            assertThat(e).hasMessageContaining("does not answer");
        }
    }

    private QueueKeys place(String user) {
        return partitions.of(partitions.newJobId(user));
    }

    private String submit(String user) {
        String id = partitions.newJobId(user);
        assertThat(queue.submit(job(id, user), LANE, DEPTH, "instance")).isInstanceOf(Submitted.Queued.class);
        return id;
    }

    /** Does everything that waits, the next job always being taken with the end of the last. */
    private List<String> takeAll() {
        List<String> done = new ArrayList<>();
        Optional<LeasedJob> held = leases.take("worker", TURNS);
        while (held.isPresent()) {
            done.add(held.get().job().jobId());
            var end = leases.finish(held.get(), outcome(held.get()), List.of(), Optional.of(TURNS));
            assertThat(end.accepted()).isTrue();
            held = end.next();
        }
        return done;
    }

    /** Keeps the ids of jobs that have ended. */
    private record Collecting(LinkedBlockingQueue<String> heard) implements Notifications.Listener {

        @Override
        public void heard(String jobId, Optional<String> outcome) {
            if (outcome.isPresent()) {
                heard.add(jobId);
            }
        }

        @Override
        public void lost() {}
    }
}
