package dev.codesensei.problem;

import static dev.codesensei.problem.Callers.asAuthor;
import static dev.codesensei.problem.Callers.asService;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A service with its backends, and the calls that most tests begin with. */
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
@WithTestResource(DataFolderResource.class)
public abstract class ProblemSuite {

    protected static final String PROBLEMS = "/api/problems/";

    /** Whoever else is in the store, nobody has this name. */
    protected final String ada = "ada-" + UUID.randomUUID();

    /** A slug that nobody else has. */
    protected final String slug = "two-sum-" + Long.toString(System.nanoTime(), 36);

    protected static final String TESTS = """
            {"tests": [
              {"input": "1 2\\n", "expected": "3\\n", "explanation": "One and two."},
              {"input": "40 2\\n", "expected": "42\\n", "hidden": true, "name": "large"}
            ]}
            """;

    protected String twoSum() {
        return twoSum("");
    }

    /** A problem as JSON, with more members or other values for those that it has. */
    protected String twoSum(String more) {
        return """
                {"slug": "%s", "title": "Two Sum", "difficulty": "easy", "statement": "Add **two** numbers."%s}
                """.formatted(slug, more.isEmpty() ? "" : ", " + more);
    }

    /** Makes a draft of {@link #ada}'s and answers its id. */
    protected String draft() {
        return create(twoSum()).path("id");
    }

    protected String draftWithTests() {
        String id = draft();
        asAuthor(ada)
                .header("If-Match", "\"1\"")
                .body(TESTS)
                .put(PROBLEMS + id + "/tests")
                .then()
                .statusCode(200);
        return id;
    }

    protected ExtractableResponse<Response> create(String body) {
        return asAuthor(ada)
                .body(body)
                .post("/api/problems")
                .then()
                .statusCode(201)
                .extract();
    }

    /** Sends a package in the name of {@link #ada}, and answers the job when it has ended. */
    protected ValidatableResponse imported(byte[] zip) {
        String job = asAuthor(ada)
                .contentType("application/zip")
                .body(zip)
                .post(PROBLEMS + "import")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        return awaitEnd(job, ada);
    }

    protected static ValidatableResponse awaitEnd(String job, String owner) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> asAuthor(owner)
                                .get(PROBLEMS + "jobs/" + job)
                                .then()
                                .statusCode(200),
                        answer -> !List.of("queued", "running")
                                .contains(answer.extract().<String>path("state")));
    }

    /** What submissions to a problem are judged by. */
    protected static TestSet judgedBy(String problem) throws IOException {
        String digest = asService()
                .get("/internal/problems/" + problem + "/judging?role=admin")
                .then()
                .statusCode(200)
                .extract()
                .path("testSet");
        byte[] set =
                asService().get("/internal/blobs/" + digest).then().extract().asByteArray();
        return new ObjectMapper().readValue(set, TestSet.class);
    }
}
