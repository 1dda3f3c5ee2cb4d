package dev.codesensei.problem.exchange;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static dev.codesensei.problem.Callers.asService;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.codesensei.problem.ProblemSuite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ImportTest extends ProblemSuite {

    @TempDir
    private Path temp;

    @ConfigProperty(name = "sensei.data-dir")
    Path data;

    @Test
    void aPackageBecomesADraftUnderTheNameOfItsFolder() {
        imported(Archives.zip(slug + "/", Archives.tide()))
                .body("state", equalTo("done"))
                .body("kind", equalTo("import"))
                .body("report.slug", equalTo(slug))
                .body("report.format", equalTo("2025-09"))
                .body("report.judged", equalTo(true));

        asAuthor(ada)
                .get(PROBLEMS + slug)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("title", equalTo("High Tide"))
                .body("topics", contains("water", "graphs"))
                .body("statement", equalTo("Add **two** numbers.\n"))
                .body("statementFormat", equalTo("markdown"))
                .body("editorial", equalTo("Just add.\n"))
                .body("difficulty", equalTo("easy"))
                .body("constraints", contains("1 ≤ n ≤ 100"))
                .body("hints", contains("What is one and two?", "Use a plus."))
                .body("starterCode.python", equalTo("numbers = input()\n"))
                .body("limits.cpuMillis", equalTo(1_500))
                .body("limits.memoryKib", equalTo(512 * 1024))
                .body("limits.outputBytes", equalTo(8 << 20))
                .body("checker.relativeTolerance", equalTo(1e-6f))
                .body("examples[0].input", equalTo("1 2\n"))
                .body("examples[0].explanation", equalTo("One and two."))
                .body("tests.total", equalTo(3))
                .body("tests.public", equalTo(1));
    }

    @Test
    void itsSamplesAreTestsToo() {
        imported(Archives.zip(slug + "/", Archives.tide())).body("state", equalTo("done"));

        asAuthor(ada)
                .get(PROBLEMS + slug + "/tests")
                .then()
                .body("items.name", contains("sample/1"))
                .body("items[0].expected", equalTo("3\n"));
        asService()
                .get("/internal/problems/" + slug + "/judging?role=service")
                .then()
                .statusCode(200)
                .body("publicTestSet", notNullValue());
    }

    @Test
    void anArchiveWithoutAFolderHasANameOfItsOwn() {
        String job = send(Archives.zip("", Archives.tide()), "?name=" + slug)
                .extract()
                .path("jobId");

        awaitEnd(job, ada).body("report.slug", equalTo(slug));
    }

    @Test
    void importingAgainMakesAVersion() {
        imported(Archives.zip(slug + "/", Archives.tide()));

        imported(Archives.zip(slug + "/", Archives.tide())).body("state", equalTo("done"));

        asAuthor(ada).get(PROBLEMS + slug).then().body("version", equalTo(2));
    }

    @Test
    void somebodyElsesSlugIsTaken() {
        imported(Archives.zip(slug + "/", Archives.tide()));

        String job = as("eve-" + ada, "author")
                .contentType("application/zip")
                .body(Archives.zip(slug + "/", Archives.tide()))
                .post(PROBLEMS + "import")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");

        awaitEnd(job, "eve-" + ada)
                .body("state", equalTo("refused"))
                .body("error.type", equalTo("urn:sensei:error:slug-taken"));
        asAuthor(ada).get(PROBLEMS + slug).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "harbour, a function takes part in nothing else",
        "ferry, cannot be judged yet",
        "lighthouse, cannot be judged yet",
    })
    void whatCannotBeJudgedIsKeptAndSaysWhy(String name, String reason) throws IOException {
        String author = "keeper-of-" + name;

        String job = as(author, "author")
                .contentType("application/zip")
                .body(Archives.full(name, temp))
                .post(PROBLEMS + "import")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");

        awaitEnd(job, author)
                .body("state", equalTo("done"))
                .body("report.judged", equalTo(false))
                .body("report.findings.message", hasItem(containsString(reason)));
        asAuthor(author).get("/api/problems/" + name).then().statusCode(200).body("tests.total", equalTo(0));
    }

    @Test
    void aPackageWithErrorsIsRefusedFileByFile() {
        Map<String, String> files = Archives.tide();
        files.remove("data/secret/1-small.ans");
        files.put("problem.yaml", files.get("problem.yaml").replace("memory: 512", "memory: much"));

        imported(Archives.zip(slug + "/", files))
                .body("state", equalTo("refused"))
                .body("error.type", equalTo("urn:sensei:error:package-not-valid"))
                .body("report.findings.file", hasItem("problem.yaml"))
                .body("report.findings.severity", hasItem("error"));

        asAuthor(ada).get(PROBLEMS + slug).then().statusCode(404);
    }

    @Test
    void anUnknownKeyIsNamed() {
        Map<String, String> files = Archives.tide();
        files.put("problem.yaml", files.get("problem.yaml") + "colour: blue\n");

        imported(Archives.zip(slug + "/", files))
                .body("state", equalTo("done"))
                .body("report.findings.find { it.key == 'colour' }.severity", equalTo("warning"));
    }

    @Test
    void aHostileArchiveIsRefused() {
        imported(Archives.zip("../" + slug + "/", Archives.tide()))
                .body("state", equalTo("refused"))
                .body("error.type", equalTo("urn:sensei:error:package-refused"))
                .body("error.entry", containsString(".."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "this is no archive at all"})
    void whatIsNoArchiveIsRefused(String body) {
        imported(body.getBytes(StandardCharsets.UTF_8)).body("state", equalTo("refused"));
    }

    @Test
    void nothingIsLeftInTheWorkspace() throws IOException {
        imported(Archives.zip(slug + "/", Archives.tide()));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(workspace()).isEmpty());
    }

    @Test
    void aJobIsItsOwnersOnly() {
        String job =
                send(Archives.zip(slug + "/", Archives.tide()), "").extract().path("jobId");

        asAuthor("eve").get(PROBLEMS + "jobs/" + job).then().statusCode(404);
        as("root", "admin").get(PROBLEMS + "jobs/" + job).then().statusCode(200);
        given().get(PROBLEMS + "jobs/" + job).then().statusCode(401);
    }

    @Test
    void theAddressOfTheJobIsTold() {
        ValidatableResponse answer = send(Archives.zip(slug + "/", Archives.tide()), "");

        String job = answer.extract().path("jobId");
        answer.header("Location", containsString("/api/problems/jobs/" + job));
    }

    @Test
    void studentsDoNotImport() {
        as(ada, "student")
                .contentType("application/zip")
                .body(new byte[0])
                .post(PROBLEMS + "import")
                .then()
                .statusCode(403);
    }

    @Test
    void otherMediaTypesAreRefused() {
        asAuthor(ada)
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PROBLEMS + "import")
                .then()
                .statusCode(415);
    }

    @Test
    void onlyArchivesMayBeLarge() {
        asAuthor(ada)
                .body(twoSum().replace("Add **two**", "x".repeat(17 << 20)))
                .post("/api/problems")
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:sensei:error:payload-too-large"));
    }

    private ValidatableResponse send(byte[] zip, String query) {
        return asAuthor(ada)
                .contentType("application/zip")
                .body(zip)
                .post(PROBLEMS + "import" + query)
                .then()
                .statusCode(202);
    }

    private List<Path> workspace() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("exchange"))) {
            return all.toList();
        }
    }
}
