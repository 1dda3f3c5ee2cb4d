package dev.codesensei.execution.deadletters;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class DeadLetterResourceTest {

    private static final String PATH = "/api/admin/execution/dead-letters";

    @Inject
    ScriptedRunner runner;

    @Inject
    JobLeases leases;

    @BeforeEach
    void runnerReports() {
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
    }

    @Test
    void aJobThatNobodyCouldDoIsListedFirst() {
        String dead = letDie();

        as("root", "admin")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items[0].jobId", equalTo(dead))
                .body("items[0].reason", notNullValue())
                .body("items[0].language", equalTo("python"))
                .body("items[0].owner", equalTo("ada"));
    }

    @Test
    void replayingIsANewJobOfTheSameOwner() {
        String dead = letDie();
        String letter = as("root", "admin").get(PATH).path("items[0].id");

        String again = as("root", "admin")
                .post(PATH + "/" + letter + "/replay")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");

        assertThat(again).isNotEqualTo(dead);
        LeasedJob held = runner.take().orElseThrow();
        assertThat(held.job().jobId()).isEqualTo(again);
        assertThat(held.job().owner()).isEqualTo("ada");
        assertThat(held.job().program().stdin()).isEqualTo("last words");
        runner.finish(held);
        as("ada")
                .get("/api/execution/result/" + dead + "?waitSeconds=10")
                .then()
                .body("verdict", equalTo("JUDGE_FAILURE"));
    }

    @Test
    void pagesFollowOneAnother() {
        String older = letDie();
        String newer = letDie();

        String next = as("root", "admin")
                .get(PATH + "?limit=1")
                .then()
                .body("items.jobId", contains(newer))
                .extract()
                .path("next");

        as("root", "admin").get(PATH + "?limit=1&after=" + next).then().body("items.jobId", contains(older));
        as("root", "admin").get(PATH + "?limit=100").then().body("next", nullValue());
    }

    @Test
    void badPlacesAndUnknownLettersAreNamed() {
        as("root", "admin").get(PATH + "?limit=0").then().statusCode(400).body("violations.field", contains("limit"));
        as("root", "admin").get(PATH + "?after=x").then().statusCode(400).body("violations.field", contains("after"));
        as("root", "admin").post(PATH + "/x/replay").then().statusCode(400).body("violations.field", contains("id"));
        as("root", "admin")
                .post(PATH + "/1-1-0/replay")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sensei:error:dead-letter-not-found"));
        as("root", "admin").get(PATH + "?after=1-1-0").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void nobodyElseSeesOrReplaysThem() {
        as("ada").get(PATH).then().statusCode(403);
        as("tess", "teacher").post(PATH + "/1-1-0/replay").then().statusCode(403);
    }

    private String letDie() {
        String job = as("ada")
                .contentType("application/json")
                .body("{\"code\": \"print(1)\", \"stdin\": \"last words\"}")
                .post("/api/execution/submit")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        for (int i = 0; i < JobLeases.MOST_DELIVERIES; i++) {
            leases.giveUp(runner.take().orElseThrow());
        }
        as("ada").get("/api/execution/result/" + job + "?waitSeconds=10").then().statusCode(200);
        return job;
    }
}
