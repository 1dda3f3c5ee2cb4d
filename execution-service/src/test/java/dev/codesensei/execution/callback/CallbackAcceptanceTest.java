package dev.codesensei.execution.callback;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class CallbackAcceptanceTest {

    private final Receiver receiver = Receiver.open();

    private final Subscriber user = new Subscriber(receiver);

    @Inject
    ScriptedRunner runner;

    @Inject
    DeliveryRepository deliveries;

    @BeforeEach
    void runnerReports() {
        runner.workOff();
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"http://10.0.0.1/\"", "\"http://[::1]/\"", "\"ftp://example.com/\"", "\"\"", "17", "{}", "[]"})
    void whatCannotBeCalledIsNamed(String url) {
        user.calls()
                .body("{\"code\": \"1\", \"callbackUrl\": " + url + "}")
                .post(Subscriber.SUBMIT)
                .then()
                .statusCode(400)
                .body("violations.field", contains("callbackUrl"));

        user.calls().get("/api/execution/submissions").then().body("items", empty());
    }

    @Test
    void guestsAreNotCalledBack() {
        as("guest-1", "guest")
                .body(Subscriber.body(receiver.url("/")))
                .post(Subscriber.SUBMIT)
                .then()
                .statusCode(400)
                .body("violations.field", contains("callbackUrl"))
                .body("violations[0].message", equalTo("is not for guests"));
    }

    @Test
    void aJobWithoutACallbackLeavesNothingHere() {
        String job = user.calls()
                .body("{\"code\": \"1\"}")
                .post(Subscriber.SUBMIT)
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        runner.work();

        await().untilAsserted(() ->
                user.calls().get("/api/execution/result/" + job).then().body("status", equalTo("completed")));
        assertThat(deliveries.find(job)).isEmpty();
    }

    @Test
    void programsOfABatchAreCalledBackOneByOne() {
        user.calls()
                .body("""
                        {"submissions": [{"code": "1", "callbackUrl": "%s"}, {"code": "2"},
                         {"code": "3", "callbackUrl": "http://10.0.0.1/"}]}
                        """.formatted(receiver.url("/batch")))
                .post("/api/execution/batch")
                .then()
                .statusCode(202)
                .body("items[1].error", nullValue())
                .body("items[2].error.violations[0].field", equalTo("callbackUrl"));

        runner.workOff();

        assertThat(receiver.awaitLetters(1).getFirst().target()).isEqualTo("/batch");
        user.calls().get(Subscriber.CALLBACKS).then().body("items", hasSize(1));
    }

    @Test
    void aRepeatedSubmissionIsDeliveredOnce() {
        String body = Subscriber.body(receiver.url("/"));
        String job = submitWithKey(body).statusCode(202).extract().path("jobId");
        submitWithKey(body).statusCode(202);
        runner.work();
        user.awaitState(job, "delivered");

        submitWithKey(body).statusCode(202).body("jobId", equalTo(job));
        submitWithKey(Subscriber.body(receiver.url("/other"))).statusCode(422);

        user.awaitState(job, "delivered").body("items[0].attempts", hasSize(1));
        assertThat(receiver.letters()).hasSize(1);
    }

    private ValidatableResponse submitWithKey(String body) {
        return user.calls()
                .header("Idempotency-Key", "one")
                .body(body)
                .post(Subscriber.SUBMIT)
                .then();
    }
}
