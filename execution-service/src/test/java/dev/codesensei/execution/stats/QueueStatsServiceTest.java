package dev.codesensei.execution.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class QueueStatsServiceTest {

    @Inject
    QueueStatsService stats;

    @Inject
    ScriptedRunner runner;

    @Inject
    ReactiveRedisDataSource redis;

    @BeforeEach
    @AfterEach
    void forgetAllRunners() {
        redis.execute("FLUSHALL").await().atMost(Duration.ofSeconds(20));
    }

    @Test
    void lanesHaveTheWeightsThatTheLivingRunnersSay() {
        runner.report("one", Map.of(Lane.INTERACTIVE, 6, Lane.SUBMISSION, 3, Lane.BACKGROUND, 1));
        runner.report("other", Map.of(Lane.INTERACTIVE, 2, Lane.SUBMISSION, 2, Lane.BACKGROUND, 1));

        assertThat(stats.laneWeights()).isEqualTo(Map.of(Lane.INTERACTIVE, 8, Lane.SUBMISSION, 5, Lane.BACKGROUND, 2));
    }

    @Test
    void withoutRunnersLanesHaveNoWeights() {
        assertThat(stats.laneWeights()).isEmpty();
    }
}
