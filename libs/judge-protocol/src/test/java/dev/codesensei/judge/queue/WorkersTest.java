package dev.codesensei.judge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Isolation;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What runners say of themselves is what others read. */
@QuarkusTest
@WithTestResource(RedisResource.class)
class WorkersTest {

    private static final Map<Lane, Integer> WEIGHTS =
            Map.of(Lane.INTERACTIVE, 5, Lane.SUBMISSION, 4, Lane.BACKGROUND, 2);

    @Inject
    JobLeases leases;

    @Inject
    QueueInsight insight;

    @Inject
    QueueRedis redis;

    @BeforeEach
    void forgetEverything() {
        redis.command("FLUSHALL");
    }

    @Test
    void aRunnerIsReadAsItSpoke() {
        var worker = new WorkerInfo(
                "runner",
                "2",
                Instant.EPOCH,
                Instant.EPOCH,
                3,
                2,
                1,
                false,
                List.of(),
                new Isolation("namespace", List.of("seccomp"), List.of()),
                WEIGHTS);

        leases.heartbeat(worker);

        assertThat(insight.workers()).containsExactly(worker);
    }

    @Test
    void aRunnerThatDoesNotTellItsWeightsHasTheUsualOnes() {
        String former = """
                {"id": "runner", "version": "1", "startedAt": "2026-01-02T03:04:05Z", "seenAt": "2026-01-02T03:04:05Z",
                 "slots": 3, "busy": 2, "ready": 1, "draining": false, "languages": [],
                 "isolation": {"provider": "namespace", "layers": [], "absent": []}}
                """;

        redis.command("HSET", redis.partitions().first().workers(), "runner", former);

        assertThat(insight.workers())
                .singleElement()
                .extracting(WorkerInfo::laneWeights)
                .isEqualTo(Turns.USUAL_WEIGHTS);
    }
}
