package dev.codesensei.problem.problems;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static dev.codesensei.problem.Callers.asService;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.problem.ProblemSuite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReadingProblemsTest extends ProblemSuite {

    private static final String SECRETS = "\"hints\": [\"a\"], \"editorial\": \"Add them.\"";

    @Inject
    ProblemRepository problems;

    @ParameterizedTest
    @ValueSource(strings = {"draft", "private", "contest-only"})
    void whatIsNotPublicExistsForItsAuthorAlone(String state) {
        String id = create(twoSum()).path("id");
        put(id, state);

        asAuthor(ada).get(PROBLEMS + id).then().statusCode(200).body("state", equalTo(state));
        as("root", "admin").get(PROBLEMS + slug).then().statusCode(200);
        asService().get(PROBLEMS + id).then().statusCode(200);
        asAuthor("eve").get(PROBLEMS + id).then().statusCode(404);
        as("bob", "student").get(PROBLEMS + slug).then().statusCode(404);
        given().get(PROBLEMS + id).then().statusCode(404).body("type", equalTo("urn:sensei:error:problem-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"published", "retired"})
    void whatIsPublicIsReadByEverybody(String state) {
        String id = create(twoSum(SECRETS)).path("id");
        put(id, state);

        given().get(PROBLEMS + slug)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("statement", equalTo("Add **two** numbers."))
                .body("state", nullValue())
                .body("author", nullValue())
                .body("hints", nullValue())
                .body("editorial", nullValue());
    }

    @Test
    void whoHasTheVersionIsNotSentItAgain() {
        String id = draft();

        asAuthor(ada).header("If-None-Match", "\"1\"").get(PROBLEMS + id).then().statusCode(304);
        asAuthor(ada).header("If-None-Match", "\"0\"").get(PROBLEMS + id).then().statusCode(200);
    }

    @Test
    void publicTestsAreShownAndHiddenOnesCounted() {
        String id = draftWithTests();
        put(id, "published");

        given().get(PROBLEMS + slug + "/tests")
                .then()
                .statusCode(200)
                .body("items.index", contains(1))
                .body("items[0].input", equalTo("1 2\n"))
                .body("items[0].expected", equalTo("3\n"))
                .body("items[0].explanation", equalTo("One and two."))
                .body("total", equalTo(2));
    }

    @Test
    void nothingOfAHiddenTestIsToldToAnybodyWhoLearns() {
        String id = draft();
        asAuthor(ada)
                .header("If-Match", "*")
                .body("""
                {"tests": [{"input": "1", "expected": "1"}, {"hidden": true,
                  "input": "xyzzy", "expected": "plugh", "name": "plover", "explanation": "frotz", "hint": "gnusto"}]}
                """)
                .put(PROBLEMS + id + "/tests")
                .then()
                .statusCode(200);
        put(id, "published");

        for (String path : new String[] {"", "/tests"}) {
            given().get(PROBLEMS + id + path)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("xyzzy")))
                    .body(not(containsString("plugh")))
                    .body(not(containsString("plover")))
                    .body(not(containsString("frotz")))
                    .body(not(containsString("gnusto")));
        }
    }

    @Test
    void ofALongTestTheBeginningIsShown() {
        String id = draft();
        String line = "1".repeat(65_537);
        asAuthor(ada)
                .header("If-Match", "*")
                .body("{\"tests\": [{\"input\": \"%s\", \"expected\": \"\"}]}".formatted(line))
                .put(PROBLEMS + id + "/tests");

        asAuthor(ada)
                .get(PROBLEMS + id + "/tests")
                .then()
                .body("items[0].input", equalTo(line.substring(1)))
                .body("items[0].truncated", equalTo(true));
    }

    @Test
    void withoutTestsThereIsAnEmptyList() {
        asAuthor(ada).get(PROBLEMS + draft() + "/tests").then().statusCode(200).body("items", empty());
    }

    @Test
    void testsOfADraftAreItsAuthorsOnly() {
        asAuthor("eve").get(PROBLEMS + draftWithTests() + "/tests").then().statusCode(404);
    }

    @Test
    void theEditorialIsForAuthors() {
        String id = create(twoSum(SECRETS)).path("id");
        put(id, "published");

        asAuthor(ada).get(PROBLEMS + id + "/editorial").then().statusCode(200).body("editorial", equalTo("Add them."));
        as("bob", "student")
                .get(PROBLEMS + id + "/editorial")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sensei:error:not-solved-yet"));
    }

    @Test
    void noEditorialIsNotFound() {
        asAuthor(ada)
                .get(PROBLEMS + draft() + "/editorial")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sensei:error:problem-without-editorial"));
    }

    private void put(String id, String state) {
        Problem problem = problems.find(id).orElseThrow();
        problems.replace(
                problem, problem.in(ProblemState.of(state)).next(Problem.Change.EDITED, ada, problem.changedAt()));
    }
}
