package dev.codesensei.execution.result;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class ResultResourceTest {

    private static final String PATH = "/api/execution/result/";

    @Inject
    ScriptedRunner runner;

    @Inject
    JobLeases leases;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void runnerReports() {
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
    }

    @Test
    void jobIsQueuedThenProcessedThenCompleted() {
        String job = submit();
        get(job).then().statusCode(200).body("status", equalTo("queued")).body("verdict", nullValue());

        LeasedJob held = runner.take().orElseThrow();
        get(job).then().body("status", equalTo("processing"));

        runner.finish(held);
        get(job).then().body("status", equalTo("completed")).body("verdict", equalTo("OK"));
    }

    @Test
    void readerMayWaitForTheVerdict() {
        String job = submit();
        CompletableFuture<Response> answer =
                CompletableFuture.supplyAsync(() -> as("ada").get(PATH + job + "?waitSeconds=30"));

        runner.work();

        answer.join().then().statusCode(200).body("verdict", equalTo("OK"));
    }

    @Test
    void readerWhoWaitsTooShortSeesAnOpenJob() {
        String job = submit();

        as("ada").get(PATH + job + "?waitSeconds=1").then().statusCode(202).body("status", equalTo("queued"));
    }

    @Test
    void someoneElsesJobIsAsUnknownAsNone() {
        String job = submit();

        for (String path : List.of(job, job + "/events", "no-such-job", "no-such-job/events")) {
            as("eve")
                    .get(PATH + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:sensei:error:job-not-found"));
        }
    }

    @Test
    void gradersReadEverybodysResults() {
        String job = submit();

        as("tess", "teacher").get(PATH + job).then().statusCode(200).body("jobId", equalTo(job));
    }

    @Test
    void badWaitIsNamed() {
        as("ada")
                .get(PATH + "x?waitSeconds=61")
                .then()
                .statusCode(400)
                .body("violations.field", contains("waitSeconds"));
    }

    @Test
    void clientsAskForPartsOfAResult() {
        String job = submit();
        runner.work();

        String answer = get(job + "?fields=verdict,run.stdout")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer).isEqualTo("{\"verdict\":\"OK\",\"run\":{\"stdout\":\"hello\"}}");
        get(job + "?fields=verdict,secret")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("fields"))
                .body("violations[0].message", containsString("secret"));
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String job = submit();
        String queued = get(job).then().statusCode(200).extract().header("ETag");
        as("ada")
                .header("If-None-Match", queued)
                .get(PATH + job)
                .then()
                .statusCode(304)
                .body(emptyString());

        runner.work();

        as("ada")
                .header("If-None-Match", queued)
                .get(PATH + job)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(queued)))
                .body("verdict", equalTo("OK"));
    }

    @Test
    void whoAsksAgainForAnOpenJobCostsTheDocumentStoreNothing() {
        String job = submit();
        get(job).then().body("status", equalTo("queued"));
        var documents = mongo.getDatabase("execution").getCollection("executionresults");
        var hidden = Objects.requireNonNull(documents.findOneAndDelete(Filters.eq("_id", job)));

        get(job).then().statusCode(200).body("status", equalTo("queued")).body("language", equalTo("python"));
        // A look at the store would have made the document again from what the queue knows.
        assertThat(documents.countDocuments(Filters.eq("_id", job))).isZero();
        as("eve").get(PATH + job).then().statusCode(404);
        documents.replaceOne(Filters.eq("_id", job), hidden, new ReplaceOptions().upsert(true));
    }

    @Test
    void eventsTellTheWholeLifeOfAJob() {
        String job = submit();
        CompletableFuture<String> stream = CompletableFuture.supplyAsync(() -> events(job, null));
        LeasedJob held = runner.take().orElseThrow();
        leases.emit(held, List.of(new JobEvent.Running(1)));

        runner.finish(held);

        assertThat(names(stream.join())).containsExactly("queued", "running", "output", "result");
        assertThat(stream.join())
                .contains("data:{\"stream\":\"stdout\",\"data\":\"hello\"}")
                .contains("\"verdict\":\"OK\"");
    }

    @Test
    void followerResumesBehindTheLastEventItSaw() {
        String job = submit();
        runner.work();
        String all = events(job, null);
        String firstId = ids(all).getFirst();

        String rest = events(job, firstId);

        assertThat(names(rest)).containsExactly("output", "result");
        assertThat(ids(rest)).isEqualTo(ids(all).subList(1, 3));
    }

    @Test
    void followerWhoSawEverythingIsGivenTheResultAndNoMore() {
        String job = submit();
        runner.work();
        String lastId = ids(events(job, null)).getLast();

        String rest = events(job, lastId);

        assertThat(names(rest)).containsExactly("result");
    }

    @Test
    void badLastEventIdIsNamed() {
        String job = submit();

        as("ada")
                .header("Last-Event-ID", "x")
                .get(PATH + job + "/events")
                .then()
                .statusCode(400)
                .body("violations.field", contains("lastEventId"));
    }

    private static String submit() {
        return as("ada")
                .body("{\"code\": \"print(input())\", \"stdin\": \"hello\"}")
                .post("/api/execution/submit")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    private static Response get(String job) {
        return as("ada").get(PATH + job);
    }

    private static String events(String job, @Nullable String lastEventId) {
        var request = as("ada").accept("text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.get(PATH + job + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> names(String stream) {
        return values(stream, "event:");
    }

    private static List<String> ids(String stream) {
        return values(stream, "id:");
    }

    private static List<String> values(String stream, String field) {
        return Arrays.stream(stream.split("\n"))
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()))
                .toList();
    }
}
