package dev.codesensei.execution.history;

import static dev.codesensei.execution.Callers.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.ResultRepository;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Verdict;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class HistoryResourceTest {

    private static final String PATH = "/api/execution/submissions";
    /** Too young for the repair to wonder where the queue has it. */
    private static final Instant SOON = Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.SECONDS);

    private static final Duration WEEK = Duration.ofDays(7);

    private final List<String> stored = new ArrayList<>();

    /** Somebody new, who has no history yet. Part of it means something in a regular expression. */
    private final String user = "u.*" + UUID.randomUUID();

    @Inject
    ScriptedRunner runner;

    @Inject
    ResultRepository results;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void runnerReports() {
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        // The repair would queue them, in the middle of somebody else's test.
        stored.forEach(results::deleteOpen);
        runner.workOff();
    }

    @Test
    void aJobIsInItsOwnersHistoryFromTheBeginning() {
        String job = submit("{\"code\": \"print(1)\", \"stdin\": \"1\", \"problemId\": \"two-sum\"}");
        history("").body("items", hasSize(1)).body("items[0].status", equalTo("queued"));

        runner.take().ifPresent(held -> {
            history("").body("items[0].status", equalTo("processing"));
            runner.finish(held);
        });

        await().untilAsserted(() -> history("").body("items[0].status", equalTo("completed")));
        history("")
                .body("items[0].jobId", equalTo(job))
                .body("items[0].kind", equalTo("run"))
                .body("items[0].language", equalTo("python"))
                .body("items[0].problemId", equalTo("two-sum"))
                .body("items[0].verdict", equalTo("OK"))
                .body("items[0].cpuMillis", equalTo(12))
                .body("items[0].wallMillis", equalTo(15))
                .body("items[0].peakMemoryKib", equalTo(9_000))
                .body("next", nullValue());
    }

    @Test
    void anItemTellsNeitherTheProgramNorWhatItPrinted() {
        submit("{\"code\": \"print(1)\", \"stdin\": \"1\"}");
        runner.work();
        await().untilAsserted(() -> history("").body("items[0].status", equalTo("completed")));

        Set<String> fields = history("").extract().jsonPath().getMap("items[0]").keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());

        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "jobId",
                        "kind",
                        "status",
                        "language",
                        "verdict",
                        "createdAt",
                        "finishedAt",
                        "cpuMillis",
                        "wallMillis",
                        "peakMemoryKib");
    }

    @Test
    void pagesShowEveryJobOnceTheNewestFirst() {
        List<String> stored = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            // Two of each millisecond.
            stored.addFirst(store(user, JobKind.RUN, "python", null, i / 2));
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            var page = history("?limit=3" + next).extract().jsonPath();
            seen.addAll(page.getList("items.jobId", String.class));
            next = page.getString("next") == null ? "" : "&after=" + page.getString("next");
        } while (!next.isEmpty() && seen.size() < 20);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(seen.getFirst()).isEqualTo(stored.getFirst());
        assertThat(seen.subList(5, 7)).containsExactlyInAnyOrderElementsOf(stored.subList(5, 7));
    }

    @Test
    void nobodySeesTheHistoryOfAnother() {
        store(user, JobKind.RUN, "python", null, 0);

        for (String other : List.of(user.substring(0, user.length() - 1), user + "x", "eve")) {
            as(other).get(PATH).then().statusCode(200).body("items", empty());
        }
        as("tess", "teacher").get(PATH).then().body("items", empty());
        given().get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "problemId=sum, 3",
        "problemId=su, 0",
        "language=java, 1",
        "kind=grade, 1",
        "kind=grade&language=java, 0",
        "verdict=OK, 0"
    })
    void historyIsAskedForSomeOfItsJobs(String query, int found) {
        store(user, JobKind.RUN, "python", "sum", 0);
        store(user, JobKind.RUN, "java", "sum", 1);
        store(user, JobKind.RUN, "python", null, 2);
        store(user, JobKind.GRADE, "python", "sum", 3);

        history("?" + query).body("items", hasSize(found));
    }

    @ParameterizedTest
    @EnumSource
    void everyVerdictCanBeAskedFor(Verdict verdict) {
        history("?verdict=" + verdict).body("items", empty());
    }

    @Test
    void whatIsWrongIsNamed() {
        as(user).get(PATH + "?limit=101&kind=x&verdict=GOOD&after=1")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("after", "kind", "limit", "verdict"));
        as(user).body("{\"code\": \"1\", \"problemId\": \"a/b\"}")
                .post("/api/execution/submit")
                .then()
                .statusCode(400)
                .body("violations.field", contains("problemId"));
    }

    @Test
    void runsAreForgottenAfterAWeekAndGradesNever() {
        String run = store(user, JobKind.RUN, "python", null, 0);
        String grade = store(user, JobKind.GRADE, "python", "sum", 1);
        var documents = mongo.getDatabase("execution").getCollection("executionresults");

        results.deleteExpired(Instant.now().plus(WEEK).minusSeconds(60));
        assertThat(documents.countDocuments(Filters.in("_id", run, grade))).isEqualTo(2);
        results.deleteExpired(Instant.now().plus(WEEK).plusSeconds(60));

        history("").body("items.jobId", contains(grade));
    }

    private ValidatableResponse history(String query) {
        return as(user).get(PATH + query).then().statusCode(200);
    }

    private String submit(String body) {
        return as(user).body(body)
                .post("/api/execution/submit")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    private String store(String owner, JobKind kind, String language, @Nullable String problemId, int millis) {
        var job = new Job(
                UUID.randomUUID().toString(),
                kind,
                owner,
                new Program(
                        language,
                        List.of(new SourceFile("main", new byte[] {1})),
                        "",
                        List.of(),
                        new Limits(1, 1, 1, 1, 1, 1)),
                SOON.plusMillis(millis),
                null,
                problemId,
                null,
                null,
                null);
        results.insert(ExecutionResult.open(job, WEEK));
        stored.add(job.jobId());
        return job.jobId();
    }
}
