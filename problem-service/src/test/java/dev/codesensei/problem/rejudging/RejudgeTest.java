package dev.codesensei.problem.rejudging;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.judge.Verdict;
import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.rejudging.GradesApi.Verification;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RejudgeTest extends ProblemSuite {

    @Inject
    @RestClient
    ScriptedGrades grades;

    @AfterEach
    void revive() {
        grades.revive();
    }

    @Test
    void theReportShowsWhatWouldChange() {
        String id = draftWithTests();
        String wronged = grades.add(id, Verdict.WRONG_ANSWER, "right");
        grades.add(id, Verdict.ACCEPTED, "right");
        String lucky = grades.add(id, Verdict.ACCEPTED, "wrong");

        staged(id)
                .body("kind", equalTo("rejudge"))
                .body("report.state", equalTo("staged"))
                .body("report.problemVersion", equalTo(2))
                .body("report.total", equalTo(3))
                .body("report.unjudged", equalTo(0))
                .body("report.changed", equalTo(2))
                .body("report.items.jobId", contains(wronged, lucky))
                .body("report.items[0].userId", equalTo("mira"))
                .body("report.items[0].before.verdict", equalTo("WRONG_ANSWER"))
                .body("report.items[0].before.score", equalTo(50f))
                .body("report.items[0].after.verdict", equalTo("ACCEPTED"))
                .body("report.items[0].after.passed", equalTo(2))
                .body("report.items[0].toolchainChanged", equalTo(true))
                .body(
                        "report.items[0].keySet()",
                        containsInAnyOrder("jobId", "userId", "language", "before", "after", "toolchainChanged"))
                .body("report.matrix.before", contains("WRONG_ANSWER", "ACCEPTED", "ACCEPTED"))
                .body("report.matrix.after", contains("ACCEPTED", "ACCEPTED", "WRONG_ANSWER"))
                .body("report.matrix.grades", contains(1, 1, 1))
                .body("report.toolchains", hasSize(1))
                .body("report.toolchains[0].before", equalTo("sha256:old"))
                .body("report.toolchains[0].after", equalTo("sha256:new"))
                .body("report.toolchains[0].grades", equalTo(3))
                .body("report.next", nullValue());
    }

    @Test
    void theJudgeIsToldTheTestsOfThisVersion() {
        String id = draftWithTests();
        grades.add(id, Verdict.WRONG_ANSWER, "right");

        String testSet = staged(id).extract().path("report.testSet");

        List<Verification> asked = grades.asked().stream()
                .filter(one -> one.problemId().equals(id))
                .toList();
        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.owner()).isEqualTo(ada);
            assertThat(one.problemVersion()).isEqualTo(2);
            assertThat(one.testSet()).isEqualTo(testSet).startsWith("sha256:");
            assertThat(one.limits().cpuMillis()).isEqualTo(2_000);
        });
    }

    @Test
    void nothingIsChangedBeforeItIsApplied() {
        String id = draftWithTests();
        grades.add(id, Verdict.WRONG_ANSWER, "right");

        String rejudge = staged(id).extract().path("id");

        assertThat(grades.revised(rejudge)).isEmpty();
        read(id, rejudge).body("state", equalTo("staged")).body("changed", equalTo(1));
    }

    @Test
    void whatIsAppliedChangesWhatDiffersAndSaysSo() {
        String id = draftWithTests();
        String wronged = grades.add(id, Verdict.WRONG_ANSWER, "right");
        grades.add(id, Verdict.ACCEPTED, "right");
        String overtaken = grades.add(id, Verdict.WRONG_ANSWER, "right");
        grades.overtake(overtaken);
        String rejudge = staged(id).extract().path("id");

        applied(id, rejudge)
                .body("state", equalTo("done"))
                .body("kind", equalTo("rejudge-apply"))
                .body("report.state", equalTo("applied"))
                .body("report.applied.replaced", equalTo(1))
                .body("report.applied.overtaken", equalTo(1))
                .body("report.applied.gone", equalTo(0))
                .body("report.applied.by", equalTo(ada));

        assertThat(grades.revised(rejudge)).containsExactly(wronged, overtaken);
        read(id, rejudge).body("state", equalTo("applied")).body("items", hasSize(2));
    }

    @Test
    void whatHasBeenAppliedIsNotAppliedAgain() {
        String id = draftWithTests();
        grades.add(id, Verdict.WRONG_ANSWER, "right");
        String rejudge = staged(id).extract().path("id");
        applied(id, rejudge).body("state", equalTo("done"));

        apply(id, rejudge).statusCode(409).body("type", equalTo("urn:sensei:error:rejudge-applied"));
    }

    @Test
    void whatWasInterruptedInTheMiddleGoesOn() {
        String id = draftWithTests();
        List<String> all = IntStream.range(0, 120)
                .mapToObj(_ -> grades.add(id, Verdict.WRONG_ANSWER, "right"))
                .toList();
        String rejudge = staged(id).extract().path("id");
        grades.dieAt(all.get(70));
        applied(id, rejudge)
                .body("state", equalTo("failed"))
                .body("error.type", equalTo("urn:sensei:error:judge-away"));
        read(id, rejudge).body("state", equalTo("applying"));
        grades.revive();

        applied(id, rejudge).body("report.applied.replaced", equalTo(120));

        assertThat(grades.revised(rejudge)).containsAll(all);
        read(id, rejudge).body("state", equalTo("applied"));
    }

    @Test
    void aLaterVersionOfTheProblemMakesItVoid() {
        String id = draftWithTests();
        grades.add(id, Verdict.WRONG_ANSWER, "right");
        String rejudge = staged(id).extract().path("id");
        asAuthor(ada)
                .header("If-Match", "*")
                .body(twoSum())
                .put(PROBLEMS + id)
                .then()
                .statusCode(200);

        apply(id, rejudge).statusCode(409).body("type", equalTo("urn:sensei:error:rejudge-outdated"));

        assertThat(grades.revised(rejudge)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"verdicts\": [\"WRONG_ANSWER\"]} | 2",
                "{\"verdicts\": [\"TIME_LIMIT\", \"ACCEPTED\"]} | 1",
                "{\"language\": \"wrong\"} | 1",
                "{\"since\": \"2026-01-01T00:00:01Z\"} | 2",
                "{\"since\": \"2027-01-01T00:00:00Z\"} | 0",
                "{} | 3"
            })
    void onlyWhatIsAskedForIsJudgedAgain(String body, int total) {
        String id = draftWithTests();
        grades.add(id, Verdict.WRONG_ANSWER, "right");
        grades.add(id, Verdict.WRONG_ANSWER, "wrong");
        grades.add(id, Verdict.ACCEPTED, "right");
        grades.add(id, Verdict.CANCELLED, "right");

        ended(start(id, body)).body("report.total", equalTo(total));
    }

    @Test
    void aGradeIsComparedAsItStandsNow() {
        String id = draftWithTests();
        String job = grades.add(id, Verdict.WRONG_ANSWER, "right");
        grades.add(id, job, 1, Verdict.ACCEPTED, "right");

        staged(id)
                .body("report.total", equalTo(1))
                .body("report.matrix.before", contains("ACCEPTED"))
                .body("report.changed", equalTo(0))
                .body("report.items", empty());
    }

    @Test
    void whatNobodyCanJudgeStaysAsItIs() {
        String id = draftWithTests();
        grades.add(id, Verdict.WRONG_ANSWER, "gone");
        grades.add(id, Verdict.ACCEPTED, "failing");
        grades.add(id, Verdict.WRONG_ANSWER, "right");

        staged(id)
                .body("report.total", equalTo(3))
                .body("report.unjudged", equalTo(2))
                .body("report.changed", equalTo(1));
    }

    @Test
    void whatDoesNotCompileAnyMoreHasNoPoints() {
        String id = draftWithTests();
        grades.add(id, Verdict.ACCEPTED, "no-program");

        staged(id)
                .body("report.items[0].after.verdict", equalTo("COMPILE_ERROR"))
                .body("report.items[0].after.score", equalTo(0f));
    }

    @Test
    void whileNobodyJudgesItFails() {
        String id = draftWithTests();
        grades.add(id, Verdict.ACCEPTED, "right");
        grades.add(id, Verdict.ACCEPTED, "away");

        String rejudge = staged(id)
                .body("state", equalTo("failed"))
                .body("error.type", equalTo("urn:sensei:error:judge-away"))
                .extract()
                .path("id");

        apply(id, rejudge).statusCode(404).body("type", equalTo("urn:sensei:error:rejudge-not-found"));
    }

    @Test
    void manyAreReadInPagesAndFewJudgedAtOnce() {
        String id = draftWithTests();
        IntStream.range(0, 230).forEach(_ -> grades.add(id, Verdict.WRONG_ANSWER, "right"));

        String rejudge = staged(id)
                .body("report.changed", equalTo(230))
                .body("report.items", hasSize(100))
                .body("report.next", equalTo(100))
                .extract()
                .path("id");

        asAuthor(ada)
                .get(PROBLEMS + id + "/rejudge/" + rejudge + "?after=200")
                .then()
                .body("items", hasSize(30))
                .body("next", nullValue());
        assertThat(grades.mostAtOnce()).isBetween(1, 8);
    }

    @Test
    void whereThereAreNoGradesNothingChanges() {
        staged(draftWithTests()).body("report.total", equalTo(0)).body("report.items", empty());
    }

    @Test
    void withoutTestsThereIsNothingToJudgeBy() {
        start(draft(), "{}").statusCode(409).body("type", equalTo("urn:sensei:error:problem-without-tests"));
    }

    @Test
    void aRejudgeOfAnotherProblemIsNotThere() {
        String id = draftWithTests();
        String rejudge = staged(id).extract().path("id");
        String other = create(twoSum().replace(slug, slug + "-other")).path("id");

        apply(other, rejudge).statusCode(404).body("type", equalTo("urn:sensei:error:rejudge-not-found"));
        apply(id, "no-such-rejudge").statusCode(404);
        asAuthor(ada).get(PROBLEMS + other + "/rejudge/" + rejudge).then().statusCode(404);
    }

    @Test
    void onlyItsAuthorAndAdminsJudgeAgain() {
        String id = draftWithTests();
        String rejudge = staged(id).extract().path("id");

        as("eve", "author").post(PROBLEMS + id + "/rejudge").then().statusCode(404);
        as("eve", "author")
                .post(PROBLEMS + id + "/rejudge/" + rejudge + "/apply")
                .then()
                .statusCode(404);
        as(ada, "student").post(PROBLEMS + id + "/rejudge").then().statusCode(403);
        given().post(PROBLEMS + id + "/rejudge").then().statusCode(401);
        as("root", "admin").post(PROBLEMS + id + "/rejudge").then().statusCode(202);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"verdicts\": []} | verdicts",
                "{\"language\": \"../x\"} | language",
            })
    void aWrongFieldIsNamed(String body, String field) {
        start(draftWithTests(), body).statusCode(400).body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"verdicts\": [\"PERFECT\"]}", "{\"since\": \"yesterday\"}", "7"})
    void whatCannotBeReadIsRefused(String body) {
        start(draftWithTests(), body).statusCode(400);
    }

    @Test
    void aBodyIsNotNeeded() {
        asAuthor(ada)
                .contentType(ContentType.TEXT)
                .post(PROBLEMS + draftWithTests() + "/rejudge")
                .then()
                .statusCode(202);
    }

    private ValidatableResponse staged(String id) {
        return ended(start(id, "{}"));
    }

    private ValidatableResponse start(String id, String body) {
        return asAuthor(ada).body(body).post(PROBLEMS + id + "/rejudge").then();
    }

    private ValidatableResponse applied(String id, String rejudge) {
        return ended(apply(id, rejudge));
    }

    private ValidatableResponse apply(String id, String rejudge) {
        return asAuthor(ada)
                .post(PROBLEMS + id + "/rejudge/" + rejudge + "/apply")
                .then();
    }

    private ValidatableResponse read(String id, String rejudge) {
        return asAuthor(ada).get(PROBLEMS + id + "/rejudge/" + rejudge).then().statusCode(200);
    }

    private ValidatableResponse ended(ValidatableResponse started) {
        return awaitEnd(started.statusCode(202).extract().path("jobId"), ada);
    }
}
