package dev.codesensei.execution.submission;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.LeasedJob;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class VerificationResourceTest {

    private static final String BODY = """
            {"owner": "ada", "problemId": "p", "testSet": "sha256:%s", "language": "py",
             "files": [{"name": "main.py", "content": "cHJpbnQoMSk="}],
             "limits": {"cpuMillis": 1, "wallMillis": 2, "memoryKib": 3, "outputBytes": 4, "processes": 5, "fileBytes": 6}}
            """.formatted("0".repeat(64));

    @Inject
    ScriptedRunner runner;

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
    void aSolutionIsJudgedOnTheLaneThatNobodyWaitsFor() {
        String jobId = send("service", BODY).statusCode(202).extract().path("jobId");

        LeasedJob held = runner.take().orElseThrow();
        assertThat(held.lane()).isEqualTo(Lane.BACKGROUND);
        assertThat(held.job().jobId()).isEqualTo(jobId);
        assertThat(held.job().kind()).isEqualTo(JobKind.VERIFY);
        assertThat(held.job().program().language()).isEqualTo("python");
        assertThat(held.job().testSet()).endsWith("000");
    }

    @Test
    void theServiceReadsTheResult() {
        String jobId = send("service", BODY).statusCode(202).extract().path("jobId");
        runner.work();

        as("problem-service", "service")
                .get("/api/execution/result/" + jobId + "?waitSeconds=5")
                .then()
                .statusCode(200)
                .body("kind", equalTo("verify"))
                .body("verdict", equalTo("OK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "author", "admin", "guest"})
    void nobodyElseMayDoSo(String role) {
        send(role, BODY).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"sha256:000, 400", "'\"py\"', 400", "'\"ada\"', 400", "fileBytes, 400"})
    void whatIsWrongIsRefused(String part, int status) {
        send("service", BODY.replace(part, part.startsWith("\"") ? "\"\"" : "x"))
                .statusCode(status);
    }

    @Test
    void aLanguageThatNobodyOffersIsRefused() {
        send("service", BODY.replace("\"py\"", "\"cobol\""))
                .statusCode(409)
                .body("type", equalTo("urn:sensei:error:language-not-offered"));
    }

    private static ValidatableResponse send(String role, String body) {
        return as("somebody", role).body(body).post("/internal/verifications").then();
    }
}
