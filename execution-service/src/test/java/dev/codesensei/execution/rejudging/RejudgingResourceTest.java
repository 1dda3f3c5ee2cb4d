package dev.codesensei.execution.rejudging;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.execution.GradingRunner;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class RejudgingResourceTest {

    private static final String NEW_TESTS = "sha256:" + "c".repeat(64);
    private static final String MIRA = "mira-" + UUID.randomUUID();

    /** A rejudge of its own for each test. */
    private final String rejudge = UUID.randomUUID().toString();

    @Inject
    ScriptedRunner runner;

    @Inject
    GradingRunner grading;

    @Inject
    ResultRepository results;

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
    void theProgramOfAGradeIsJudgedAgainAndTheGradeStays() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);

        String again = verify(grade).statusCode(202).extract().path("jobId");

        LeasedJob held = runner.take().orElseThrow();
        assertThat(held.lane()).isEqualTo(Lane.BACKGROUND);
        assertThat(held.job().jobId()).isEqualTo(again);
        assertThat(held.job().kind()).isEqualTo(JobKind.VERIFY);
        assertThat(held.job().owner()).isEqualTo("ada");
        assertThat(held.job().testSet()).isEqualTo(NEW_TESTS);
        assertThat(held.job().problemVersion()).isEqualTo(5);
        assertThat(new String(held.job().program().files().getFirst().content()))
                .isEqualTo("print(1)");
        assertThat(held.job().program().limits().cpuMillis()).isEqualTo(77);
        result(grade).body("verdict", equalTo("WRONG_ANSWER")).body("previous", nullValue());
    }

    @Test
    void theNewVerdictTakesThePlaceOfTheOldWhichStaysReadable() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);
        String finished = result(grade).extract().path("finishedAt");
        String again = judgedAgain(grade, Verdict.ACCEPTED);

        revise(grade, 0, again).statusCode(200).body("items", contains("DONE"));

        result(grade)
                .body("verdict", equalTo("ACCEPTED"))
                .body("passed", equalTo(2))
                .body("score", equalTo(100f))
                .body("problemVersion", equalTo(5))
                .body("finishedAt", equalTo(finished))
                .body("previous", hasSize(1))
                .body("previous[0].verdict", equalTo("WRONG_ANSWER"))
                .body("previous[0].score", equalTo(50f))
                .body("previous[0].passed", equalTo(1))
                .body("previous[0].total", equalTo(2))
                .body("previous[0].problemVersion", equalTo(3))
                .body("previous[0].testSet", equalTo("sha256:" + "a".repeat(64)))
                .body("previous[0].imageDigest", equalTo("sha256:0"))
                .body("previous[0].judgedAt", equalTo(finished))
                .body("previous[0].by", equalTo("ada"));
    }

    @Test
    void aHistoryShowsTheNewVerdict() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);

        revise(grade, 0, judgedAgain(grade, Verdict.ACCEPTED)).statusCode(200);

        as(MIRA).get("/api/execution/submissions?kind=grade&limit=1")
                .then()
                .body("items[0].jobId", equalTo(grade))
                .body("items[0].verdict", equalTo("ACCEPTED"));
    }

    @Test
    void aCopyFromBeforeIsNotCurrentAnyMore() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);
        String tag = result(grade).extract().header("ETag");

        revise(grade, 0, judgedAgain(grade, Verdict.ACCEPTED)).statusCode(200);

        as(MIRA).header("If-None-Match", tag)
                .get("/api/execution/result/" + grade)
                .then()
                .statusCode(200);
    }

    @Test
    void aGradeThatIsJudgedAgainIsListedAgain() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);

        revise(grade, 0, judgedAgain(grade, Verdict.ACCEPTED)).statusCode(200);

        await().untilAsserted(() -> as("progress-service", "service")
                .get("/internal/grades?limit=1000")
                .then()
                .body("items.findAll { it.jobId == '" + grade + "' }.revision", contains(0, 1))
                .body("items.findAll { it.jobId == '" + grade + "' }.verdict", contains("WRONG_ANSWER", "ACCEPTED"))
                .body(
                        "items.find { it.jobId == '" + grade + "' && it.revision == 1 }.replaces.verdict",
                        equalTo("WRONG_ANSWER")));
    }

    @Test
    void aRepeatChangesNothing() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);
        String again = judgedAgain(grade, Verdict.ACCEPTED);
        revise(grade, 0, again).statusCode(200);

        revise(grade, 0, again).body("items", contains("DONE"));

        result(grade).body("verdict", equalTo("ACCEPTED")).body("previous", hasSize(1));
    }

    @Test
    void whoeverComesSecondOvertakesNobody() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);
        String ours = judgedAgain(grade, Verdict.ACCEPTED);
        String theirs = judgedAgain(grade, Verdict.TIME_LIMIT);
        revise(grade, 0, ours).statusCode(200);

        revise("another rejudge", grade, 0, theirs).body("items", contains("OVERTAKEN"));

        result(grade).body("verdict", equalTo("ACCEPTED")).body("previous", hasSize(1));
    }

    @Test
    void aSecondRejudgeKeepsBothVerdictsBeforeIt() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);
        revise(grade, 0, judgedAgain(grade, Verdict.ACCEPTED)).statusCode(200);

        revise("the second", grade, 1, judgedAgain(grade, Verdict.RUNTIME_ERROR))
                .body("items", contains("DONE"));

        result(grade)
                .body("verdict", equalTo("RUNTIME_ERROR"))
                .body("previous.verdict", contains("WRONG_ANSWER", "ACCEPTED"))
                .body("previous.problemVersion", contains(3, 5));
    }

    @Test
    void whatWasNotJudgedReplacesNothing() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);
        String failed = judgedAgain(grade, Verdict.JUDGE_FAILURE);
        String waiting = verify(grade).extract().path("jobId");

        revise(grade, 0, waiting).body("items", contains("GONE"));
        revise(grade, 0, failed).body("items", contains("GONE"));
        revise(grade, 0, "no such job").body("items", contains("GONE"));
        revise(grade, 0, grade).body("items", contains("GONE"));
        revise("no such job", 0, failed).body("items", contains("GONE"));

        result(grade).body("verdict", equalTo("WRONG_ANSWER")).body("previous", nullValue());
    }

    @Test
    void aGradeOfAnotherProblemIsNotThere() {
        String grade = grading.graded(MIRA, Verdict.WRONG_ANSWER);

        service()
                .body(verification().replace("id-of-the-problem", "another"))
                .post("/internal/grades/" + grade + "/verifications")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sensei:error:grade-not-found"));
        verify("no-such-job").statusCode(404);
    }

    @Test
    void aLanguageThatNobodyOffersAnyMoreIsRefused() {
        String grade = gradedInALanguageOfThePast();

        verify(grade).statusCode(409).body("type", equalTo("urn:sensei:error:language-not-offered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "author", "admin", "guest"})
    void onlyServicesJudgeAgain(String role) {
        as("eve", role)
                .body(verification())
                .post("/internal/grades/x/verifications")
                .then()
                .statusCode(403);
        as("eve", role)
                .body(revision(rejudge, "x", 0, "y"))
                .post("/internal/grades/revisions")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsWrongIsNamed() {
        service()
                .body(revision("", "x", -1, "y"))
                .post("/internal/grades/revisions")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("rejudge"))
                .body("violations.field", hasItem("items[0].revision"));
        service()
                .body(verification().replace("sha256:", "md5:"))
                .post("/internal/grades/x/verifications")
                .then()
                .statusCode(400);
    }

    private String gradedInALanguageOfThePast() {
        ExecutionResult grade =
                results.find(grading.graded(MIRA, Verdict.ACCEPTED)).orElseThrow();
        Job job = grade.job();
        Program program = job.program();
        var past = new Job(
                UUID.randomUUID().toString(),
                job.kind(),
                job.owner(),
                new Program("algol", program.files(), "", List.of(), program.limits()),
                job.createdAt(),
                null,
                job.problemId(),
                job.testSet(),
                null,
                null);
        results.insert(new ExecutionResult(
                past.jobId(), past, true, grade.outcome(), grade.createdAt(), null, past.jobId(), null, null));
        return past.jobId();
    }

    private String judgedAgain(String grade, Verdict verdict) {
        String again = verify(grade).statusCode(202).extract().path("jobId");
        grading.finishNext(verdict);
        GradingRunner.awaitEnd(again);
        return again;
    }

    private static ValidatableResponse verify(String grade) {
        return service()
                .body(verification())
                .post("/internal/grades/" + grade + "/verifications")
                .then();
    }

    private ValidatableResponse revise(String grade, int seen, String verification) {
        return revise(rejudge, grade, seen, verification);
    }

    private static ValidatableResponse revise(String rejudge, String grade, int seen, String verification) {
        return service()
                .body(revision(rejudge, grade, seen, verification))
                .post("/internal/grades/revisions")
                .then();
    }

    private static ValidatableResponse result(String jobId) {
        return as(MIRA).get("/api/execution/result/" + jobId).then().statusCode(200);
    }

    private static RequestSpecification service() {
        return as("problem-service", "service");
    }

    private static String verification() {
        return """
                {"owner": "ada", "problemId": "id-of-the-problem", "problemVersion": 5, "testSet": "%s",
                 "limits": {"cpuMillis": 77, "wallMillis": 2, "memoryKib": 3, "outputBytes": 4, "processes": 5,
                            "fileBytes": 6}}""".formatted(NEW_TESTS);
    }

    private static String revision(String rejudge, String grade, int seen, String verification) {
        return """
                {"rejudge": "%s", "problemId": "id-of-the-problem", "problemVersion": 5, "by": "ada",
                 "items": [{"jobId": "%s", "revision": %d, "verification": "%s"}]}""".formatted(rejudge, grade, seen, verification);
    }
}
