package dev.codesensei.execution.submission;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.execution.problems.ScriptedProblems;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class GradeResourceTest {

    @Inject
    ScriptedRunner runner;

    @Inject
    JobLeases leases;

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
    void aProgramIsGradedByAllTestsOnTheLaneOfSubmissions() {
        grade("ada", "{\"problemId\": \"two-sum\", \"code\": \"print(1)\"}")
                .statusCode(202)
                .header("Location", containsString("/api/execution/result/"));

        LeasedJob held = runner.take().orElseThrow();
        assertThat(held.lane()).isEqualTo(Lane.SUBMISSION);
        assertThat(held.job()).satisfies(job -> {
            assertThat(job.kind()).isEqualTo(JobKind.GRADE);
            assertThat(job.testSet()).isEqualTo(ScriptedProblems.ALL);
            assertThat(job.problemId()).isEqualTo("id-of-the-problem");
            assertThat(job.program().limits().cpuMillis()).isEqualTo(1_234);
        });
    }

    @Test
    void theResultSaysHowManyTestsPassedAndNothingOfTheHiddenOnes() {
        String jobId = jobId(grade("ada", "{\"problemId\": \"two-sum\", \"code\": \"print(1)\"}"));
        LeasedJob held = runner.take().orElseThrow();

        leases.finish(held, graded(held), List.of(), Optional.empty());

        as("ada")
                .get("/api/execution/result/" + jobId + "?waitSeconds=5")
                .then()
                .statusCode(200)
                .body("kind", equalTo("grade"))
                .body("verdict", equalTo("WRONG_ANSWER"))
                .body("status", equalTo("completed"))
                .body("passed", equalTo(1))
                .body("total", equalTo(4))
                .body("passRate", equalTo(25f))
                .body("score", equalTo(25f))
                .body("run", nullValue())
                .body("testResults.index", contains(1, 2))
                .body("testResults[0].input", equalTo("in"))
                .body("testResults[1].hidden", equalTo(true))
                .body("testResults[1].keySet()", hasItems("index", "passed", "verdict", "hidden", "cpuMillis"))
                .body("testResults[1].input", nullValue());
        as("ada")
                .get("/api/execution/result/" + jobId + "?fields=passed,testResults")
                .then()
                .body("passed", equalTo(1))
                .body("testResults", notNullValue())
                .body("verdict", nullValue());
    }

    @Test
    void aRunForAProblemIsOneOfItsPublicTests() {
        run("{\"problemId\": \"two-sum\", \"code\": \"print(1)\"}").statusCode(202);

        Job job = runner.take().orElseThrow().job();
        assertThat(job.kind()).isEqualTo(JobKind.RUN);
        assertThat(job.testSet()).isEqualTo(ScriptedProblems.PUBLIC);
    }

    @ParameterizedTest
    @CsvSource({
        "two-sum, stdin, '\"\"'",
        "unknown, stdin, '\"x\"'",
        "two-sum, args, '[\"x\"]'",
        "all-hidden, wait, false"
    })
    void aRunWithAnInputOfItsOwnOrForHiddenTestsOnlyIsAPlainOne(String problem, String field, String value) {
        run("{\"problemId\": \"%s\", \"code\": \"print(1)\", \"%s\": %s}".formatted(problem, field, value))
                .statusCode(202);

        Job job = runner.take().orElseThrow().job();
        assertThat(job.testSet()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, 404, problem-not-found",
        "without-tests, 409, problem-without-tests",
        "unwilling, 503, unavailable",
        "away, 503, unavailable"
    })
    void whatTheProblemServiceRefusesIsRefused(String problem, int status, String slug) {
        String body = "{\"problemId\": \"%s\", \"code\": \"print(1)\"}".formatted(problem);

        for (ValidatableResponse refused : List.of(grade("ada", body), run(body))) {
            refused.statusCode(status)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:sensei:error:" + slug));
        }
        assertThat(runner.take()).isEmpty();
    }

    @Test
    void aProblemThatIsSomebodyElsesIsNotThere() {
        String body = "{\"problemId\": \"of-ada\", \"code\": \"print(1)\"}";

        grade("ada", body).statusCode(202);
        grade("eve", body).statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"code\": \"1\"}', problemId",
        "'{\"code\": \"1\", \"problemId\": \"two-sum\", \"stdin\": \"\"}', stdin",
        "'{\"code\": \"1\", \"problemId\": \"two-sum\", \"args\": []}', args",
        "'{\"code\": \"1\", \"problemId\": \"two-sum\", \"limits\": {}}', limits",
        "'{\"problemId\": \"two-sum\"}', code",
        "'{\"code\": \"1\", \"problemId\": \"../admin\"}', problemId",
        "'{\"code\": \"1\", \"problemId\": 7}', problemId",
        "'{\"code\": \"1\", \"problemId\": \"two-sum\", \"language\": \"cobol\"}', language"
    })
    void whatIsWrongIsNamed(String body, String field) {
        grade("ada", body).statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void guestsHaveNothingGraded() {
        as("g1", "guest")
                .body("{\"problemId\": \"two-sum\", \"code\": \"print(1)\"}")
                .post("/api/execution/submit/grade")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sensei:error:forbidden"));
    }

    @Test
    void theSameKeyStandsForARunOrForAGradeAndNotForBoth() {
        String body = "{\"problemId\": \"two-sum\", \"code\": \"print(1)\"}";
        String first = jobId(withKey("grade-1", body, "/grade"));

        assertThat(jobId(withKey("grade-1", body, "/grade"))).isEqualTo(first);
        withKey("grade-1", body, "").statusCode(422);
    }

    private static Outcome graded(LeasedJob held) {
        Outcome run = ScriptedRunner.outcome(held, "");
        var tests = List.of(
                new TestResult(1, true, Verdict.ACCEPTED, false, "in", "out", "out", null, null, 1, 2, 3),
                new TestResult(2, false, Verdict.WRONG_ANSWER, true, null, null, null, null, null, 1, 2, 3));
        return new Outcome(
                run.jobId(),
                Verdict.WRONG_ANSWER,
                "Test 2, a hidden one, failed",
                null,
                null,
                new Grade(1, 4, 25, tests),
                run.timings(),
                run.worker(),
                run.isolation(),
                run.imageDigest(),
                run.attempt(),
                run.startedAt(),
                run.finishedAt());
    }

    private static ValidatableResponse withKey(String key, String body, String path) {
        return as("ada")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/execution/submit" + path)
                .then();
    }

    private static ValidatableResponse grade(String user, String body) {
        return as(user).body(body).post("/api/execution/submit/grade").then();
    }

    private static ValidatableResponse run(String body) {
        return as("ada").body(body).post("/api/execution/submit").then();
    }

    private static String jobId(ValidatableResponse accepted) {
        return accepted.statusCode(202).extract().path("jobId");
    }
}
