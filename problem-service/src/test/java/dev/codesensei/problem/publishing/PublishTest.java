package dev.codesensei.problem.publishing;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static dev.codesensei.problem.Callers.asService;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.exchange.Archives;
import dev.codesensei.problem.publishing.ExecutionApi.Verification;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublishTest extends ProblemSuite {

    private static final String RIGHT = solution("print(42)", "accepted");

    @Inject
    @RestClient
    ScriptedExecution execution;

    @Test
    void whatIsProvenGoesOut() {
        String id = draftWithTests();

        proven(id, RIGHT, solution("# wrong", "wrong_answer"), solution("# slow", "time_limit_exceeded"))
                .body("state", equalTo("done"))
                .body("kind", equalTo("publish"))
                .body("report.state", equalTo("published"))
                .body("report.solutions.verdict", contains("ACCEPTED", "WRONG_ANSWER", "TIME_LIMIT"))
                .body("report.solutions.asPromised", contains(true, true, true))
                .body("report.solutions.slowestMillis", contains(20, 20, 20));

        as("bob", "student").get(PROBLEMS + id).then().statusCode(200);
    }

    @Test
    void theSolutionsOfAPackageAreProvenAsWell() {
        Map<String, String> files = Archives.tide();
        files.put("submissions/wrong_answer/w.py", "# wrong");
        files.put("submissions/run_time_error/r.py", "# crash");
        imported(Archives.zip(slug + "/", files));

        proven(slug)
                .body("state", equalTo("done"))
                .body(
                        "report.solutions.name",
                        contains("input_validators/v.py", "accepted/a.py", "run_time_error/r.py", "wrong_answer/w.py"));
    }

    @Test
    void aValidatorThatRefusesAnInputIsNoProof() {
        Map<String, String> files = Archives.tide();
        files.put("input_validators/strict/main.py", "# wrong");
        files.put("input_validators/strict/also.py", "print(42)");
        files.put("input_validators/odd.ctd", "INT(1, 5) NEWLINE EOF");
        imported(Archives.zip(slug + "/", files));

        proven(slug)
                .body("state", equalTo("refused"))
                .body(
                        "report.solutions.name",
                        contains("input_validators/v.py", "input_validators/strict", "accepted/a.py"))
                .body("report.solutions.asPromised", contains(true, false, true))
                .body("report.solutions[1].problem", containsString("came to WRONG_ANSWER, and only AC may"));
    }

    @Test
    void theJudgeIsToldAllThatItNeeds() throws IOException {
        String id = draftWithTests();

        proven(id, RIGHT).body("state", equalTo("done"));

        Verification asked = execution.begunFor(id).getFirst();
        byte[] set = asService()
                .get("/internal/blobs/" + asked.testSet())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(asked.owner()).isEqualTo(ada);
        assertThat(asked.language()).isEqualTo("python");
        assertThat(asked.files().getFirst().name()).isEqualTo("solution.py");
        assertThat(asked.limits().cpuMillis()).isEqualTo(2_000);
        assertThat(new ObjectMapper().readValue(set, TestSet.class).tests())
                .extracting(TestCase::hidden)
                .containsExactly(false, false);
    }

    @Test
    void aReferenceThatFailsNamesTheTest() {
        String id = draftWithTests();

        refused(proven(id, solution("# wrong", "accepted")))
                .body("report.solutions[0].problem", equalTo("Test 2 (large) came to WRONG_ANSWER, and only AC may"))
                .body("report.solutions[0].message", equalTo("Line 1: 42 was expected"))
                .body("report.solutions[0].passed", equalTo(1));

        isStillADraft(id);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong_answer, right, No test came to WA",
        "time_limit_exceeded, right, No test came to TLE",
        "time_limit_exceeded, wrong, 'Test 2 (large) came to WRONG_ANSWER, and only AC or TLE may'",
        "run_time_error, slow, 'Test 2 (large) came to TIME_LIMIT, and only AC or RTE may'",
        "wrong_answer, no program, It came to no test: COMPILE_ERROR",
    })
    void aSolutionThatDoesNotFailAsPromisedIsNoProof(String expected, String becomes, String problem) {
        String id = draftWithTests();

        refused(proven(id, RIGHT, solution("# " + becomes, expected)))
                .body("report.solutions[0].problem", nullValue())
                .body("report.solutions[1].problem", equalTo(problem));

        isStillADraft(id);
    }

    @Test
    void whatDoesNotCompileShowsWhatTheCompilerSaid() {
        refused(proven(draftWithTests(), solution("# no program", "accepted")))
                .body("report.solutions[0].verdict", equalTo("COMPILE_ERROR"))
                .body("report.solutions[0].message", equalTo("missing ;"));
    }

    @Test
    void aLanguageThatNobodyRunsIsNamed() {
        refused(proven(draftWithTests(), RIGHT, solution("# of no language", "accepted")))
                .body("report.solutions[1].message", equalTo("No runner offers the language python"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"away", "full", "lost"})
    void whileNobodyJudgesNothingIsChanged(String how) {
        String id = draftWithTests();

        proven(id, solution("# " + how, "accepted"))
                .body("state", equalTo("failed"))
                .body("error.type", equalTo("urn:sensei:error:judge-away"))
                .body("error.detail", containsString("try again"));

        isStillADraft(id);
        proven(id, RIGHT).body("state", equalTo("done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"restarted", "slow to come"})
    void whoeverJudgesMayTakeSomeTime(String how) {
        proven(draftWithTests(), solution("# " + how, "accepted")).body("state", equalTo("done"));
    }

    @Test
    void whatIsChangedMeanwhileIsNotProven() {
        String id = draftWithTests();
        execution.meanwhile(
                id,
                () -> asAuthor(ada)
                        .header("If-Match", "*")
                        .body(twoSum())
                        .put(PROBLEMS + id)
                        .then()
                        .statusCode(200));

        proven(id, RIGHT)
                .body("state", equalTo("refused"))
                .body("error.type", equalTo("urn:sensei:error:problem-changed"));

        isStillADraft(id);
    }

    @Test
    void withoutAReferenceThereIsNoProof() {
        String id = draftWithTests();

        publish(id, solution("# wrong", "wrong_answer"))
                .statusCode(409)
                .body("type", equalTo("urn:sensei:error:problem-without-reference"));
        asAuthor(ada).post(PROBLEMS + id + "/publish").then().statusCode(409);
        asAuthor(ada)
                .contentType(ContentType.TEXT)
                .post(PROBLEMS + id + "/publish")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sensei:error:problem-without-reference"));
    }

    @Test
    void withoutTestsThereIsNothingToProve() {
        publish(draft(), RIGHT).statusCode(409).body("type", equalTo("urn:sensei:error:problem-without-tests"));
    }

    @Test
    void whatIsOutIsNotPublishedAgain() {
        String id = draftWithTests();
        proven(id, RIGHT);

        publish(id, RIGHT).statusCode(409).body("type", equalTo("urn:sensei:error:problem-not-a-draft"));
    }

    @Test
    void onlyItsAuthorPublishes() {
        String id = draftWithTests();

        as("eve", "author")
                .body(body(RIGHT))
                .post(PROBLEMS + id + "/publish")
                .then()
                .statusCode(404);
        as(ada, "student")
                .body(body(RIGHT))
                .post(PROBLEMS + id + "/publish")
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(body(RIGHT))
                .post(PROBLEMS + id + "/publish")
                .then()
                .statusCode(401);
        isStillADraft(id);
    }

    @Test
    void whatSomebodyElseHasPublishedMayBeSeenAndNotTouched() {
        String id = draftWithTests();
        proven(id, RIGHT);

        as("eve", "author")
                .body(body(RIGHT))
                .post(PROBLEMS + id + "/publish")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"code\": \"x\"} | solutions[0].language",
                "{\"language\": \"\", \"code\": \"x\"} | solutions[0].language",
                "{\"language\": \"../python\", \"code\": \"x\"} | solutions[0].language",
                "{\"language\": \"python\"} | solutions[0].code",
                "{\"language\": \"python\", \"code\": \" \"} | solutions[0].code",
                "{\"language\": \"python\", \"code\": \"LONG\"} | solutions[0].code",
            })
    void aWrongFieldIsNamed(String solution, String field) {
        publish(draftWithTests(), solution.replace("LONG", "x".repeat(131_073)))
                .statusCode(400)
                .body("type", equalTo("urn:sensei:error:invalid-request"))
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"language\": \"python\", \"code\": \"x\", \"expected\": \"perfect\"}", "7", "null"})
    void whatCannotBeReadIsRefused(String solution) {
        publish(draftWithTests(), solution).statusCode(400);
    }

    private ValidatableResponse proven(String id, String... solutions) {
        String job = publish(id, solutions).statusCode(202).extract().path("jobId");
        return awaitEnd(job, ada);
    }

    private ValidatableResponse publish(String id, String... solutions) {
        return asAuthor(ada)
                .body(body(solutions))
                .post(PROBLEMS + id + "/publish")
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse job) {
        return job.body("state", equalTo("refused"))
                .body("error.type", equalTo("urn:sensei:error:problem-not-proven"))
                .body("report.state", equalTo("draft"));
    }

    private void isStillADraft(String id) {
        asAuthor(ada).get(PROBLEMS + id).then().body("state", equalTo("draft"));
    }

    private static String body(String... solutions) {
        return "{\"solutions\": [" + String.join(",", solutions) + "]}";
    }

    private static String solution(String code, String expected) {
        return """
                {"language": "python", "code": "%s", "expected": "%s"}""".formatted(code, expected);
    }
}
