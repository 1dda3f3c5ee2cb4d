package dev.codesensei.problem.publishing;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.exchange.Archives;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CheckTest extends ProblemSuite {

    private final Map<String, String> files = Archives.tide();

    @Test
    void everySolutionIsToldOfTestByTest() {
        files.put("submissions/wrong_answer/w.py", "# wrong");

        checked()
                .body("state", equalTo("done"))
                .body("kind", equalTo("check"))
                .body("report.slug", equalTo(slug))
                .body("report.limitMillis", equalTo(1_500))
                .body("report.solutions.name", contains("input_validators/v.py", "accepted/a.py", "wrong_answer/w.py"))
                .body("report.solutions.score", contains(100f, 100f, 50f))
                .body("report.solutions[2].message", equalTo("Line 1: 42 was expected"))
                .body("report.solutions[2].tests.name", contains("sample/1", "secret/1-small"))
                .body("report.solutions[2].tests.verdict", contains("ACCEPTED", "WRONG_ANSWER"))
                .body("report.solutions[2].tests.cpuMillis", contains(10, 20));
    }

    @Test
    void nothingIsKept() {
        checked().body("state", equalTo("done"));

        asAuthor(ada).get(PROBLEMS + slug).then().statusCode(404);
        imported(zip()).body("state", equalTo("done"));
        checked().body("state", equalTo("done"));
        asAuthor(ada).get(PROBLEMS + slug).then().body("version", equalTo(1));
    }

    @Test
    void whatIsNotAsPromisedNamesTheTest() {
        files.put("submissions/accepted/b.py", "# wrong");

        checked()
                .body("state", equalTo("refused"))
                .body("error.type", equalTo("urn:sensei:error:problem-not-proven"))
                .body("report.solutions.asPromised", contains(true, true, false))
                .body(
                        "report.solutions[2].problem",
                        equalTo("Test 2 (secret/1-small) came to WRONG_ANSWER, and only AC may"));
    }

    @Test
    void solutionsOfWhichNothingIsPromisedAreJudgedAsWell() {
        files.put("submissions/given/g.py", "# crash");

        checked().body("state", equalTo("done")).body("report.solutions[2].verdict", equalTo("RUNTIME_ERROR"));
    }

    @Test
    void whatCannotBeJudgedSaysWhy() {
        files.put("output_validator/build", "make");

        checked()
                .body("state", equalTo("refused"))
                .body("error.type", equalTo("urn:sensei:error:problem-without-tests"))
                .body("report.judged", equalTo(false))
                .body("report.solutions", empty())
                .body("report.findings.message", hasItem(containsString("cannot be judged yet")));
    }

    @Test
    void whatIsNoPackageIsRefusedAsByAnImport() {
        checked("no zip".getBytes(StandardCharsets.UTF_8))
                .body("state", equalTo("refused"))
                .body("report", nullValue())
                .body("error.type", equalTo("urn:sensei:error:package-refused"));
    }

    @Test
    void learnersHaveNothingJudgedHere() {
        as("eve", "student")
                .contentType("application/zip")
                .body(zip())
                .post(PROBLEMS + "import/check")
                .then()
                .statusCode(403);
    }

    private byte[] zip() {
        return Archives.zip(slug + "/", files);
    }

    private ValidatableResponse checked() {
        return checked(zip());
    }

    private ValidatableResponse checked(byte[] archive) {
        String job = asAuthor(ada)
                .contentType("application/zip")
                .body(archive)
                .post(PROBLEMS + "import/check")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        return awaitEnd(job, ada);
    }
}
