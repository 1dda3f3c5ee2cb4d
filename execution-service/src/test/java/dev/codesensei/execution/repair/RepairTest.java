package dev.codesensei.execution.repair;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.judge.queue.QueueInsight;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.RedisServer;
import dev.codesensei.test.TokenResource;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class RepairTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    RedisServer server;

    @Inject
    ScriptedRunner runner;

    @Inject
    ReactiveRedisDataSource redis;

    @Inject
    MongoClient mongo;

    @Inject
    QueueInsight insight;

    @BeforeEach
    void runnerReports() {
        runner.report();
        // A test before this one may have wiped the queue, and with it what the service knows of the runner, or killed
        // Redis.
        // What is queued again by then could fill the lane.
        await().atMost(LONG).ignoreExceptions().untilAsserted(() -> {
            runner.workOff();
            assertThat(submit()).isNotEmpty();
        });
        runner.workOff();
    }

    @Test
    void wipedQueueIsFilledAgainFromTheStore() {
        String job = submit();

        redis.execute("FLUSHALL").await().atMost(LONG);

        await().atMost(LONG).untilAsserted(() -> {
            runner.work();
            assertCompleted(job);
        });
    }

    @Test
    void waiterOfAJobThatTheQueueLostIsToldAllTheSame() {
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(RepairTest::submitAndWait);
        await().atMost(LONG).until(() -> runner.take().isPresent());
        redis.execute("FLUSHALL").await().atMost(LONG);

        await().atMost(LONG).ignoreExceptions().until(() -> {
            runner.work();
            return waiting.isDone();
        });

        waiting.join().then().statusCode(200).body("verdict", equalTo("OK"));
    }

    @Test
    void documentThatTheStoreLostIsMadeAgain() {
        String job = submit();
        mongo.getDatabase("execution").getCollection("executionresults").deleteOne(Filters.eq("_id", job));

        as("ada").get("/api/execution/result/" + job).then().statusCode(200).body("status", equalTo("queued"));
        as("eve").get("/api/execution/result/" + job).then().statusCode(404);
    }

    @Test
    void aJobThatTheStoreLostWithItsKeyIsTheSameWhenItIsSentAgain() {
        String key = UUID.randomUUID().toString();
        String job = submit(key);
        runner.work();
        await().atMost(LONG).untilAsserted(() -> assertCompleted(job));
        String createdAt = createdAt(job);
        mongo.getDatabase("execution").getCollection("executionresults").deleteOne(Filters.eq("_id", job));
        mongo.getDatabase("execution").getCollection("idempotencykeys").deleteOne(Filters.regex("_id", key + "$"));

        String again = submit(key);

        assertThat(again).isEqualTo(job);
        await().atMost(LONG).untilAsserted(() -> assertCompleted(job));
        assertThat(createdAt(again)).isEqualTo(createdAt);
    }

    @Test
    void killedRedisLosesNoJobAndNoWaiter() {
        CompletableFuture<Response> waiting = CompletableFuture.supplyAsync(RepairTest::submitAndWait);
        LeasedJob held = await().atMost(LONG)
                .until(runner::take, taken -> taken.isPresent())
                .orElseThrow();
        // Append-only files are synchronised once a second; what is younger may be lost, and the store has it.
        server.kill();
        server.start();

        await().atMost(LONG).ignoreExceptions().until(() -> {
            if (!runner.finish(held)) {
                runner.work();
            }
            return waiting.isDone();
        });

        waiting.join().then().statusCode(200).body("verdict", equalTo("OK"));
    }

    @Test
    void jobIsRefusedWhileTheQueueIsAwayAndNothingHangs() {
        server.kill();
        try {
            as("ada")
                    .body("{\"code\": \"print(1)\"}")
                    .post("/api/execution/submit")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
        } finally {
            server.start();
        }

        await().atMost(LONG)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(submit()).isNotEmpty());
    }

    @Test
    void fullRedisRefusesAndLosesNothing() {
        String accepted = submit();
        redis.execute("CONFIG", "SET", "maxmemory", "1").await().atMost(LONG);
        try {
            as("ada")
                    .body("{\"code\": \"print(1)\"}")
                    .post("/api/execution/submit")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
            as("ada")
                    .get("/api/execution/result/" + accepted)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("queued"));
        } finally {
            redis.execute("CONFIG", "SET", "maxmemory", "0").await().atMost(LONG);
        }

        await().atMost(LONG).ignoreExceptions().untilAsserted(() -> {
            runner.work();
            assertCompleted(accepted);
        });
    }

    @Test
    void rewrittenLogOfTheQueueHoldsWhatWaits() {
        List<String> jobs = Stream.generate(RepairTest::submit).limit(2).toList();
        redis.execute("BGREWRITEAOF").await().atMost(LONG);
        await().atMost(LONG)
                .until(() -> redis.execute("INFO", "persistence")
                        .await()
                        .atMost(LONG)
                        .toString()
                        .contains("aof_rewrite_in_progress:0"));

        server.kill();
        server.start();

        await().atMost(LONG).ignoreExceptions().untilAsserted(() -> {
            runner.workOff();
            jobs.forEach(RepairTest::assertCompleted);
        });
    }

    @Test
    void redisThatThrowsKeysAwayIsSeen() {
        assertThat(insight.mayForget()).isFalse();
        redis.execute("CONFIG", "SET", "maxmemory-policy", "allkeys-lru")
                .await()
                .atMost(LONG);
        try {
            assertThat(insight.mayForget()).isTrue();
        } finally {
            redis.execute("CONFIG", "SET", "maxmemory-policy", "noeviction")
                    .await()
                    .atMost(LONG);
        }
    }

    private static void assertCompleted(String job) {
        as("ada").get("/api/execution/result/" + job).then().body("status", equalTo("completed"));
    }

    private static Response submitAndWait() {
        return as("ada").body("{\"code\": \"print(1)\", \"wait\": true}").post("/api/execution/submit");
    }

    private static String createdAt(String job) {
        return as("ada").get("/api/execution/result/" + job).path("createdAt");
    }

    private static String submit() {
        return submit(UUID.randomUUID().toString());
    }

    private static String submit(String key) {
        return as("ada")
                .header("Idempotency-Key", key)
                .body("{\"code\": \"print(1)\"}")
                .post("/api/execution/submit")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }
}
