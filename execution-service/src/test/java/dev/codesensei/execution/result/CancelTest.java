package dev.codesensei.execution.result;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.JobLeases.Renewal;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class CancelTest {

    private static final String PATH = "/api/execution/result/";

    @Inject
    ScriptedRunner runner;

    @Inject
    JobLeases leases;

    @BeforeEach
    void runnerReports() {
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
    }

    @Test
    void aJobThatWaitsIsOverAtOnce() {
        String job = submit();

        as("ada").delete(PATH + job).then().statusCode(200).body("status", equalTo("cancelled"));

        as("ada").get(PATH + job).then().body("verdict", equalTo("CANCELLED"));
        assertThat(runner.take()).isEmpty();
    }

    @Test
    void theRunnerOfAJobIsToldToEndIt() {
        String job = submit();
        LeasedJob held = runner.take().orElseThrow();

        as("ada").delete(PATH + job).then().statusCode(202).body("status", equalTo("processing"));

        assertThat(leases.renew(held)).isEqualTo(Renewal.UNWANTED);
    }

    @Test
    void whoeverWaitsForTheJobHearsOfIt() {
        String job = submit();
        CompletableFuture<Response> waiting =
                CompletableFuture.supplyAsync(() -> as("ada").get(PATH + job + "?waitSeconds=30"));

        as("ada").delete(PATH + job);

        waiting.join().then().statusCode(200).body("verdict", equalTo("CANCELLED"));
    }

    @Test
    void whatIsOverStaysAsItIs() {
        String job = submit();
        runner.work();
        await().untilAsserted(() -> as("ada").get(PATH + job).then().body("verdict", equalTo("OK")));

        as("ada").delete(PATH + job).then().statusCode(200).body("verdict", equalTo("OK"));
    }

    @Test
    void cancellingTwiceIsCancellingOnce() {
        String job = submit();
        as("ada").delete(PATH + job);

        as("ada").delete(PATH + job).then().statusCode(200).body("verdict", equalTo("CANCELLED"));
    }

    @Test
    void nobodyCancelsWhatIsNotTheirs() {
        String job = submit();

        as("eve").delete(PATH + job).then().statusCode(404).body("type", equalTo("urn:sensei:error:job-not-found"));
        as("tess", "teacher").delete(PATH + job).then().statusCode(404);
        as("ada").get(PATH + job).then().body("status", equalTo("queued"));
    }

    @Test
    void anAdminCancelsAnything() {
        String job = submit();

        as("root", "admin").delete(PATH + job).then().statusCode(200).body("verdict", equalTo("CANCELLED"));
    }

    private static String submit() {
        return as("ada")
                .body("{\"code\": \"print(1)\", \"stdin\": \"1\"}")
                .contentType("application/json")
                .post("/api/execution/submit")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }
}
