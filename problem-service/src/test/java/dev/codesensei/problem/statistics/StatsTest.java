package dev.codesensei.problem.statistics;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.judge.Verdict;
import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.attempts.ScriptedFeed;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatsTest extends ProblemSuite {

    private final String mira = "mira-" + UUID.randomUUID();

    @Inject
    @RestClient
    ScriptedFeed feed;

    @Inject
    ProblemRepository problems;

    @Test
    void gradesAreCounted() {
        String id = published();
        feed.add(mira, id, Verdict.WRONG_ANSWER);
        feed.add(mira, id, Verdict.ACCEPTED);
        feed.add("noor", id, Verdict.TIME_LIMIT);

        awaitAttempts(id, 3)
                .body("problemId", equalTo(id))
                .body("accepted", equalTo(1))
                .body("users", equalTo(2))
                .body("acceptanceRate", equalTo(33.33f))
                .body("verdicts.WRONG_ANSWER", equalTo(1))
                .body("verdicts.ACCEPTED", equalTo(1))
                .body("verdicts.TIME_LIMIT", equalTo(1))
                .body("timeMillis.upTo", contains(10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, null))
                .body("timeMillis[1].programs", equalTo(1))
                .body("timeMillis.programs.sum()", equalTo(1))
                .body("memoryKib.find { it.programs == 1 }.upTo", equalTo(16_384))
                .body("languages[0].language", equalTo("python"))
                .body("languages[0].attempts", equalTo(3))
                .body("languages[0].accepted", equalTo(1));
    }

    @Test
    void whatNobodyHasTriedHasNoRate() {
        stats(published()).body("attempts", equalTo(0)).body("acceptanceRate", nullValue());
    }

    @Test
    void whoeverHasSolvedItIsToldSoAndNobodyElse() {
        String id = published();
        feed.add(mira, id, Verdict.ACCEPTED);
        awaitAttempts(id, 1);

        as(mira, "student")
                .get(PROBLEMS + slug)
                .then()
                .body("solved", equalTo(true))
                .body("acceptanceRate", equalTo(100f));
        as("bob", "student").get(PROBLEMS + slug).then().body("solved", equalTo(false));
        given().get(PROBLEMS + slug)
                .then()
                .body("solved", equalTo(false))
                .body("title", equalTo("Two Sum"))
                .body("acceptanceRate", equalTo(100f));
        as(mira, "author").get(PROBLEMS + id).then().body("solved", equalTo(true));
        asAuthor(ada)
                .get(PROBLEMS + id)
                .then()
                .body("solved", equalTo(false))
                .body("author", equalTo(ada))
                .body("acceptanceRate", equalTo(100f));
    }

    @Test
    void listsSayWhatIsSolved() {
        String title = "Sum " + UUID.randomUUID();
        String id = published(twoSum().replace("Two Sum", title));
        feed.add(mira, id, Verdict.WRONG_ANSWER);
        feed.add(mira, id, Verdict.ACCEPTED);
        awaitAttempts(id, 2);
        String item = "items.find { it.id == '" + id + "' }.";

        await().untilAsserted(() -> as(mira, "student")
                .get("/api/problems?q=" + title.substring(4))
                .then()
                .body(item + "solved", equalTo(true))
                .body(item + "acceptanceRate", equalTo(50f)));
        given().get("/api/problems?q=" + title.substring(4))
                .then()
                .body(item + "solved", equalTo(false))
                .body(item + "acceptanceRate", equalTo(50f));
    }

    @Test
    void whatIsSolvedChangesTheTagOfLearners() {
        String id = published();
        String before = as(mira, "student").get(PROBLEMS + id).then().extract().header("ETag");
        feed.add(mira, id, Verdict.ACCEPTED);
        awaitAttempts(id, 1);

        String after = as(mira, "student")
                .header("If-None-Match", before)
                .get(PROBLEMS + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(mira, "student")
                .header("If-None-Match", after)
                .get(PROBLEMS + id)
                .then()
                .statusCode(304);
    }

    @Test
    void theTagOfWhoeverMayEditStaysTheVersion() {
        String id = published();
        feed.add(ada, id, Verdict.ACCEPTED);
        awaitAttempts(id, 1);

        String tag = asAuthor(ada).get(PROBLEMS + id).then().extract().header("ETag");

        asAuthor(ada)
                .header("If-Match", tag)
                .body(twoSum())
                .put(PROBLEMS + id)
                .then()
                .statusCode(200);
    }

    @Test
    void theEditorialOpensWhenItIsSolved() {
        String id = published(twoSum("\"editorial\": \"Add them.\""));
        feed.add(mira, id, Verdict.WRONG_ANSWER);
        awaitAttempts(id, 1);
        as(mira, "student")
                .get(PROBLEMS + id + "/editorial")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sensei:error:not-solved-yet"))
                .body("detail", containsString("accepted"));

        feed.add(mira, id, Verdict.ACCEPTED);
        awaitAttempts(id, 2);

        as(mira, "student")
                .get(PROBLEMS + slug + "/editorial")
                .then()
                .statusCode(200)
                .body("editorial", equalTo("Add them."));
        given().get(PROBLEMS + id + "/editorial").then().statusCode(403);
    }

    @Test
    void aRejudgeThatTakesASolutionBackClosesItAgain() {
        String id = published(twoSum("\"editorial\": \"Add them.\""));
        feed.add(mira, id, Verdict.ACCEPTED);
        feed.replace(mira, id, Verdict.ACCEPTED, Verdict.WRONG_ANSWER);
        await().untilAsserted(() -> stats(id).body("verdicts.keySet()", hasItem("WRONG_ANSWER")));

        as(mira, "student").get(PROBLEMS + id + "/editorial").then().statusCode(403);
        stats(id).body("attempts", equalTo(1)).body("accepted", equalTo(0));
    }

    @Test
    void statisticsOfWhatIsNotPublicAreNotEither() {
        String id = draft();

        given().get(PROBLEMS + id + "/stats").then().statusCode(404);
        asAuthor(ada).get(PROBLEMS + id + "/stats").then().statusCode(200);
    }

    private String published() {
        return published(twoSum());
    }

    private String published(String body) {
        String id = create(body).path("id");
        Problem draft = problems.find(id).orElseThrow();
        problems.replace(
                draft, draft.in(new ProblemState.Published()).next(Problem.Change.PUBLISHED, ada, Instant.now()));
        return id;
    }

    private ValidatableResponse awaitAttempts(String id, int attempts) {
        await().untilAsserted(() -> stats(id).body("attempts", equalTo(attempts)));
        return stats(id);
    }

    private static ValidatableResponse stats(String id) {
        return given().get(PROBLEMS + id + "/stats").then().statusCode(200);
    }
}
