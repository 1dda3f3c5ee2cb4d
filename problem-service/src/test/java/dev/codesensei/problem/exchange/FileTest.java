package dev.codesensei.problem.exchange;

import static dev.codesensei.problem.Callers.asAuthor;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.problem.ProblemSuite;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FileTest extends ProblemSuite {

    @BeforeEach
    void importWithFiles() {
        Map<String, String> files = Archives.tide();
        files.put(
                "problem.yaml",
                files.get("problem.yaml").replace("name: High Tide", "name: {en: High Tide, de: Flut}"));
        files.put("statement/problem.en.md", "See ![Tide](img/tide.svg)\n");
        files.put("statement/img/tide.svg", "<svg/>");
        files.put("statement/notes.html", "<b>no</b>");
        files.put("statement/problem.de.pdf", "%PDF-1.4");
        String job = asAuthor(ada)
                .contentType("application/zip")
                .body(Archives.zip(slug + "/", files))
                .post(PROBLEMS + "import")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> asAuthor(ada).get(PROBLEMS + "jobs/" + job).then().body("state", equalTo("done")));
    }

    @Test
    void aPictureIsWhereTheStatementSaysItIs() {
        String id = asAuthor(ada)
                .get(PROBLEMS + slug)
                .then()
                .body("statementHtml", containsString("/files/img/tide.svg\""))
                .extract()
                .path("id");

        asAuthor(ada)
                .get(PROBLEMS + id + "/files/img/tide.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo("<svg/>"));
    }

    @Test
    void aPdfIsAFile() {
        asAuthor(ada)
                .get(PROBLEMS + slug + "/files/problem.de.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notes.html",
                "problem.en.md",
                "tide.svg",
                "img/tide.png",
                "data/secret/2-large.in",
                "img/..%2Fx.svg"
            })
    void nothingElseIs(String path) {
        asAuthor(ada)
                .urlEncodingEnabled(false)
                .get(PROBLEMS + slug + "/files/" + path)
                .then()
                .statusCode(404);
    }

    @Test
    void filesOfADraftAreItsAuthorsOnly() {
        given().get(PROBLEMS + slug + "/files/img/tide.svg").then().statusCode(404);
    }
}
