package dev.codesensei.problem.editing;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static dev.codesensei.problem.Callers.asService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EditTest extends ProblemSuite {

    @Inject
    ProblemRepository problems;

    @Test
    void anEditMakesANewVersion() {
        String id = draft();

        put(id, "\"1\"", twoSum().replace("Two Sum", "Sums"))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Sums"))
                .body("version", equalTo(2));

        asAuthor(ada).get(PROBLEMS + id).then().header("ETag", "\"2\"").body("title", equalTo("Sums"));
    }

    @Test
    void whatAnEditDoesNotNameIsGone() {
        String id = create(twoSum("\"hints\": [\"a\"], \"editorial\": \"b\"")).path("id");

        put(id, "\"1\"", twoSum()).statusCode(200).body("hints", empty()).body("editorial", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"7\", \"1\""})
    void whoeverSaysWhatHasBeenSeenMayEdit(String ifMatch) {
        put(draft(), ifMatch, twoSum()).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "\"2\"", "W/\"1\"", "1", "nonsense"})
    void aStaleEditIsRefused(String ifMatch) {
        put(draft(), ifMatch, twoSum())
                .statusCode(412)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sensei:error:stale-version"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tests"})
    void nobodyEditsWithoutHavingSeen(String what) {
        String body = what.isEmpty() ? twoSum() : TESTS;

        asAuthor(ada)
                .body(body)
                .put(PROBLEMS + draft() + what)
                .then()
                .statusCode(428)
                .body("type", equalTo("urn:sensei:error:if-match-missing"));
    }

    @Test
    void ofManyWhoEditTheSameVersionOneSucceeds() throws Exception {
        String id = draft();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = many.invokeAll(IntStream.range(0, 8)
                    .mapToObj(n -> (Callable<Integer>) () -> put(id, "\"1\"", twoSum().replace("Two Sum", "Sum " + n))
                            .extract()
                            .statusCode())
                    .toList());

            assertThat(answers).extracting(Future::get).containsOnlyOnce(200).containsOnly(200, 412);
        }
    }

    @Test
    void aSlugIsForGood() {
        put(draft(), "\"1\"", twoSum().replace(slug, slug + "-2"))
                .statusCode(409)
                .body("type", equalTo("urn:sensei:error:slug-fixed"));
    }

    @Test
    void somebodyElsesDraftDoesNotExist() {
        String id = draft();

        asAuthor("eve")
                .header("If-Match", "*")
                .body(twoSum())
                .put(PROBLEMS + id)
                .then()
                .statusCode(404);
        asAuthor("eve")
                .header("If-Match", "*")
                .body(TESTS)
                .put(PROBLEMS + id + "/tests")
                .then()
                .statusCode(404);
        asAuthor("eve").get(PROBLEMS + id + "/versions").then().statusCode(404);
    }

    @Test
    void somebodyElsesPublishedProblemIsNotToBeTouched() {
        String id = putOut(new ProblemState.Published());

        asAuthor("eve")
                .header("If-Match", "*")
                .body(twoSum())
                .put(PROBLEMS + id)
                .then()
                .statusCode(403);
        asAuthor("eve").get(PROBLEMS + id + "/versions").then().statusCode(403);
    }

    @Test
    void adminsEditWhatIsNotTheirs() {
        as("root", "admin")
                .header("If-Match", "*")
                .body(twoSum())
                .put(PROBLEMS + draft())
                .then()
                .statusCode(200);
    }

    @Test
    void studentsDoNotEdit() {
        as(ada, "student")
                .header("If-Match", "*")
                .body(twoSum())
                .put(PROBLEMS + draft())
                .then()
                .statusCode(403);
    }

    @Test
    void testsAreCounted() {
        String id = draft();

        asAuthor(ada)
                .header("If-Match", "\"1\"")
                .body(TESTS)
                .put(PROBLEMS + id + "/tests")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("tests.total", equalTo(2))
                .body("tests.public", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"tests\": []}",
                "{\"tests\": [null]}",
                "{\"tests\": [{\"input\": \"1\"}]}",
                "{\"tests\": [{\"input\": 1, \"expected\": \"\"}]}",
                "{\"tests\": [{\"input\": \"\", \"expected\": \"\", \"name\": \"2\"}, {\"input\": \"\", \"expected\": \"\"}]}",
            })
    void testsThatAreNoneAreRefused(String body) {
        asAuthor(ada)
                .header("If-Match", "\"1\"")
                .body(body)
                .put(PROBLEMS + draft() + "/tests")
                .then()
                .statusCode(400)
                .body("violations", hasSize(1));
    }

    @Test
    void otherLimitsMakeOtherTestSets() {
        String id = draftWithTests();
        String before = testSet(id);

        put(id, "\"2\"", twoSum("\"limits\": {\"cpuMillis\": 1}"))
                .statusCode(200)
                .body("tests.total", equalTo(2));

        assertThat(testSet(id)).isNotEqualTo(before);
    }

    @Test
    void otherWordsLeaveTheTestSetsAlone() {
        String id = draftWithTests();
        String before = testSet(id);

        put(id, "\"2\"", twoSum().replace("Two Sum", "Sums")).statusCode(200);

        assertThat(testSet(id)).isEqualTo(before);
    }

    @Test
    void whatIsJudgedStaysWhileAProblemIsOut() {
        String id = putOut(new ProblemState.Published());

        put(id, "*", twoSum("\"limits\": {\"cpuMillis\": 1}"))
                .statusCode(409)
                .body("type", equalTo("urn:sensei:error:problem-published"));
        asAuthor(ada)
                .header("If-Match", "*")
                .body(TESTS)
                .put(PROBLEMS + id + "/tests")
                .then()
                .statusCode(409);
        put(id, "*", twoSum().replace("Two Sum", "Sums")).statusCode(200);
    }

    @Test
    void whatIsOutCanBeTakenBack() {
        String id = putOut(new ProblemState.ContestOnly());

        step(id, "unpublish").statusCode(200).body("state", equalTo("draft"));

        step(id, "unpublish").statusCode(409).body("type", equalTo("urn:sensei:error:state-conflict"));
    }

    @Test
    void whatIsPublishedCanBeRetired() {
        String id = putOut(new ProblemState.Published());

        step(id, "retire").statusCode(200).body("state", equalTo("retired"));

        step(id, "retire").statusCode(409);
    }

    @Test
    void aDraftCannotBeRetired() {
        step(draft(), "retire").statusCode(409);
    }

    @Test
    void everyVersionIsInTheHistory() {
        String id = draftWithTests();
        put(id, "\"2\"", twoSum().replace("Two Sum", "Sums"));

        asAuthor(ada)
                .get(PROBLEMS + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(3, 2, 1))
                .body("items.change", contains("EDITED", "TESTS_REPLACED", "CREATED"))
                .body("items.title", contains("Sums", "Two Sum", "Two Sum"))
                .body("next", nullValue());
    }

    @Test
    void theHistoryComesInPages() {
        String id = draftWithTests();
        String next = asAuthor(ada)
                .get(PROBLEMS + id + "/versions?limit=1")
                .then()
                .body("items.version", contains(2))
                .extract()
                .path("next");

        asAuthor(ada)
                .get(PROBLEMS + id + "/versions?limit=1&after=" + next)
                .then()
                .body("items.version", contains(1))
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "after=0", "after=x", "after=99999999999"})
    void aPageThatCannotBeIsRefused(String query) {
        asAuthor(ada)
                .get(PROBLEMS + draft() + "/versions?" + query)
                .then()
                .statusCode(400)
                .body("violations", not(empty()));
    }

    private ValidatableResponse put(String id, String ifMatch, String body) {
        return asAuthor(ada)
                .header("If-Match", ifMatch)
                .body(body)
                .put(PROBLEMS + id)
                .then();
    }

    private ValidatableResponse step(String id, String step) {
        return asAuthor(ada)
                .header("If-Match", "*")
                .post(PROBLEMS + id + "/" + step)
                .then();
    }

    private String putOut(ProblemState state) {
        String id = draftWithTests();
        Problem problem = problems.find(id).orElseThrow();
        problems.replace(problem, problem.in(state).next(Problem.Change.EDITED, ada, Instant.EPOCH));
        return id;
    }

    private static String testSet(String id) {
        return asService()
                .get("/internal/problems/" + id + "/judging?role=service")
                .then()
                .statusCode(200)
                .extract()
                .path("testSet");
    }
}
