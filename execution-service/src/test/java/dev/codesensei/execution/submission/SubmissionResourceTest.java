package dev.codesensei.execution.submission;

import static dev.codesensei.execution.Callers.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class SubmissionResourceTest {

    private static final String PATH = "/api/execution/submit";
    private static final String HELLO = """
            {"code": "print(input())", "stdin": "hello"}
            """;

    @Inject
    ScriptedRunner runner;

    @Inject
    ReactiveRedisDataSource redis;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void runnerReports() {
        runner.workOff();
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
    }

    @Test
    void acceptedProgramWaitsForARunner() {
        submit(HELLO)
                .statusCode(202)
                .header("Location", matchesPattern(".*/api/execution/result/[0-9a-f-]{36}"))
                .header("X-Request-Id", notNullValue())
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"))
                .body("status", equalTo("queued"))
                .body("position", equalTo(0))
                .body("estimatedWaitMillis", equalTo(0));
    }

    @Test
    void waitingCallIsAnsweredWithTheResult() {
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(
                () -> as("ada").body(HELLO).queryParam("wait", true).post(PATH));

        await().until(runner::work);

        answer.join()
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("verdict", equalTo("OK"))
                .body("language", equalTo("python"))
                .body("run.stdout", equalTo("hello"))
                .body("run.exitCode", equalTo(0))
                .body("run.signal", nullValue())
                .body("output", equalTo("hello"))
                .body("time", equalTo(15))
                .body("attempt", equalTo(1))
                .body("createdAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @Test
    void repeatWithTheSameKeyIsTheSameJob() {
        String first = jobId(submitWithKey("k1", HELLO));

        String second = jobId(submitWithKey("k1", HELLO));

        assertThat(second).isEqualTo(first);
        assertThat(runner.work()).isTrue();
        assertThat(runner.work()).isFalse();
    }

    @Test
    void theSameKeyOfAnotherUserIsAnotherJob() {
        String ada = jobId(submitWithKey("k2", HELLO));

        String bob = jobId(
                as("bob").header("Idempotency-Key", "k2").body(HELLO).post(PATH).then());

        assertThat(bob).isNotEqualTo(ada);
    }

    @Test
    void theSameKeyWithAnotherProgramIsRefused() {
        submitWithKey("k3", HELLO).statusCode(202);

        submitWithKey("k3", "{\"code\": \"print(1)\"}")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sensei:error:idempotency-key-reused"));
    }

    @Test
    void repeatedCallMayWaitForTheFirstOnesVerdict() {
        submitWithKey("k4", HELLO).statusCode(202);
        runner.work();

        resultOf("k4").body("verdict", equalTo("OK"));
    }

    @Test
    void repeatOfAJobThatTheQueueHasForgottenDoesNotRunAgain() {
        String job = jobId(submitWithKey("k6", HELLO));
        runner.work();
        await().until(() -> isFinal(job));
        redis.execute("DEL", "{q:0}:job:" + job).await().indefinitely();

        submitWithKey("k6", HELLO).statusCode(202).body("jobId", equalTo(job));

        assertThat(runner.take()).isEmpty();
    }

    @Test
    void repeatWhoseKeyTheStoreHasLostIsTheSameJobWithTheSameResult() {
        String job = jobId(submitWithKey("k8", HELLO));
        runner.work();
        String finishedAt = resultOf("k8").extract().path("finishedAt");
        var ours = new Document("_id", new Document("$in", List.of(job, "ada:k8")));
        mongo.getDatabase("execution").getCollection("executionresults").deleteOne(ours);
        mongo.getDatabase("execution").getCollection("idempotencykeys").deleteOne(ours);

        ValidatableResponse again = resultOf("k8");

        again.body("jobId", equalTo(job)).body("finishedAt", equalTo(finishedAt));
        assertThat(runner.take()).isEmpty();
    }

    @Test
    void manyRepeatsAtOnceAreOneJob() {
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(CompletableFuture.supplyAsync(() -> jobId(submitWithKey("k5", HELLO))));
        }

        assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(workAll()).containsExactly(calls.getFirst().join());
    }

    /** In the store: a result is told before it lies there. */
    private boolean isFinal(String job) {
        return mongo.getDatabase("execution")
                        .getCollection("executionresults")
                        .find(new Document("_id", job).append("final", true))
                        .first()
                != null;
    }

    private List<String> workAll() {
        List<String> done = new ArrayList<>();
        for (Optional<LeasedJob> held = runner.take(); held.isPresent(); held = runner.take()) {
            runner.finish(held.get());
            done.add(held.get().job().jobId());
        }
        return done;
    }

    static Stream<Arguments> wrongRequests() {
        return Stream.of(
                Arguments.of("{}", List.of("code")),
                Arguments.of("{\"code\": \"1\", \"files\": []}", List.of("code")),
                Arguments.of("{\"code\": \"1\", \"language\": \"cobol\"}", List.of("language")),
                Arguments.of("{\"code\": \"1\", \"version\": \"2\"}", List.of("version")),
                Arguments.of("{\"code\": 1}", List.of("code")),
                Arguments.of("{\"code\": \"1\", \"stdin\": {}}", List.of("stdin")),
                Arguments.of("{\"code\": \"1\", \"limits\": {\"cpuMillis\": 1.9}}", List.of("limits.cpuMillis")),
                Arguments.of("{\"code\": \"1\", \"limits\": {\"cpuMillis\": \"9\"}}", List.of("limits.cpuMillis")),
                Arguments.of(
                        "{\"files\": [{\"name\": \"a\", \"content\": \"\"}, {\"name\": \"a/b\", \"content\": \"\"}]}",
                        List.of("files")),
                Arguments.of("{\"files\": []}", List.of("files")),
                Arguments.of("{\"files\": [null]}", List.of("files[0].content")),
                Arguments.of(file("../x", ""), List.of("files[0].name")),
                Arguments.of(file("/etc/x", ""), List.of("files[0].name")),
                Arguments.of(file("a/./b", ""), List.of("files[0].name")),
                Arguments.of(file("a\\u0000", ""), List.of("files[0].name")),
                Arguments.of(file("x".repeat(256), ""), List.of("files[0].name")),
                Arguments.of(file("m.py", ", \"encoding\": \"rot13\""), List.of("files[0].encoding")),
                Arguments.of("{\"code\": \"" + "x".repeat(262_145) + "\"}", List.of("code")),
                Arguments.of("{\"code\": \"1\", \"stdin\": \"" + "x".repeat(1_048_577) + "\"}", List.of("stdin")),
                Arguments.of("{\"code\": \"1\", \"args\": [null]}", List.of("args")),
                Arguments.of(
                        "{\"code\": \"1\", \"limits\": {\"cpuMillis\": 60001, \"memoryKib\": 0}}",
                        List.of("limits.cpuMillis", "limits.memoryKib")),
                Arguments.of("{\"language\": \"cobol\", \"args\": [\"\\u0000\"]}", List.of("language", "code", "args")),
                Arguments.of("[]", List.of("body")),
                Arguments.of("{\"code\": ", List.of("body")));
    }

    @ParameterizedTest
    @MethodSource("wrongRequests")
    void everythingThatIsWrongIsNamed(String body, List<String> fields) {
        submit(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sensei:error:invalid-request"))
                .body("violations.field", containsInAnyOrder(fields.toArray()));
    }

    @Test
    void callerWithoutATokenIsToldToSignIn() {
        given().contentType("application/json")
                .body(HELLO)
                .post(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sensei:error:unauthenticated"));
    }

    @Test
    void bodyOfAnotherMediaTypeIsRefused() {
        as("ada")
                .contentType("text/plain")
                .body(HELLO)
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void fullLaneSaysWhenToComeBackAndKeepsNothing() {
        String first = jobId(submitWithKey("k7", HELLO));
        jobId(submit(HELLO));

        submit(HELLO)
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d?"))
                .body("type", equalTo("urn:sensei:error:lane-full"));
        submitWithKey("k7", HELLO).statusCode(202).body("jobId", equalTo(first));

        assertThat(runner.work()).isTrue();
        assertThat(runner.work()).isTrue();
        assertThat(runner.work()).isFalse();
    }

    @Test
    void badIdempotencyKeyIsNamed() {
        submitWithKey("has space", HELLO)
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("idempotencyKey"));
    }

    private static ValidatableResponse submit(String body) {
        return as("ada").body(body).post(PATH).then();
    }

    private static ValidatableResponse submitWithKey(String key, String body) {
        return as("ada")
                .headers(Map.of("Idempotency-Key", key))
                .body(body)
                .post(PATH)
                .then();
    }

    private static ValidatableResponse resultOf(String key) {
        return as("ada")
                .header("Idempotency-Key", key)
                .queryParam("wait", true)
                .body(HELLO)
                .post(PATH)
                .then()
                .statusCode(200);
    }

    private static String jobId(ValidatableResponse response) {
        return response.statusCode(202).extract().path("jobId");
    }

    private static String file(String name, String more) {
        return "{\"files\": [{\"name\": \"" + name + "\", \"content\": \"x\"" + more + "}]}";
    }
}
