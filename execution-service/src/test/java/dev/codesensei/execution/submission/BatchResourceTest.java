package dev.codesensei.execution.submission;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class BatchResourceTest {

    private static final String PROGRAM = "{\"code\": \"print(1)\", \"stdin\": \"1\"}";

    @Inject
    ScriptedRunner runner;

    @BeforeEach
    void runnerReports() {
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
    }

    @Test
    void everyProgramIsAcceptedInItsPlace() {
        Response answer = submit(as("ada"), PROGRAM, PROGRAM);

        answer.then()
                .statusCode(202)
                .body("items", hasSize(2))
                .body("items.status", everyItem(equalTo("queued")))
                .body("items.error", everyItem(nullValue()));
        List<String> jobs = answer.path("items.jobId");
        assertThat(jobs).doesNotHaveDuplicates();
        assertThat(runner.take().orElseThrow().job().jobId()).isEqualTo(jobs.getFirst());
    }

    @Test
    void whatIsWrongWithOneIsNoReasonToRefuseTheOthers() {
        Response answer = submit(as("ada"), PROGRAM, "{\"language\": \"cobol\", \"code\": \"x\"}", PROGRAM);

        answer.then()
                .statusCode(202)
                .body("items[0].status", equalTo("queued"))
                .body("items[1].error.type", equalTo("urn:sensei:error:invalid-request"))
                .body("items[1].error.violations.field", contains("language"))
                .body("items[1].jobId", nullValue())
                .body("items[2].status", equalTo("queued"));
    }

    @Test
    void whatHasNoRoomIsToldWhenToComeBack() {
        Response answer = submit(as("ada"), PROGRAM, PROGRAM, PROGRAM);

        answer.then()
                .statusCode(202)
                .body("items[1].status", equalTo("queued"))
                .body("items[2].error.status", equalTo(503))
                .body("items[2].error.retryAfterSeconds", greaterThan(0));
    }

    @Test
    void aRepeatedBatchIsTheSameJobs() {
        List<String> first = submit(as("ada").header("Idempotency-Key", "batch-1"), PROGRAM, PROGRAM)
                .path("items.jobId");

        List<String> again = submit(as("ada").header("Idempotency-Key", "batch-1"), PROGRAM, PROGRAM)
                .path("items.jobId");

        assertThat(again).isEqualTo(first).doesNotHaveDuplicates();
    }

    @Test
    void tooManyNoneOrNothingIsNamed() {
        String tooMany = String.join(",", Collections.nCopies(101, PROGRAM));

        for (String body : List.of("{\"submissions\": [" + tooMany + "]}", "{\"submissions\": []}", "{}")) {
            as("ada")
                    .contentType("application/json")
                    .body(body)
                    .post("/api/execution/batch")
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("submissions"));
        }
        as("ada")
                .contentType("application/json")
                .body("{\"submissions\": [null]}")
                .post("/api/execution/batch")
                .then()
                .statusCode(400)
                .body("violations.field", contains("submissions[0]"));
    }

    private static Response submit(RequestSpecification caller, String... programs) {
        return caller.contentType("application/json")
                .body("{\"submissions\": [" + String.join(",", programs) + "]}")
                .post("/api/execution/batch");
    }
}
