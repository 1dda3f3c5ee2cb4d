package dev.codesensei.execution.workers;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.execution.ScriptedRunner;
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
class WorkerResourceTest {

    private static final String PATH = "/api/admin/execution/workers";

    @Inject
    ScriptedRunner runner;

    @BeforeEach
    void runnerReports() {
        runner.report();
    }

    @AfterEach
    void runnerWorksAgain() {
        as("root", "admin").post(PATH + "/" + ScriptedRunner.NAME + "/resume");
    }

    @Test
    void runnersAreListedWithWhatTheySay() {
        as("root", "admin")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.id", contains(ScriptedRunner.NAME))
                .body("items[0].state", equalTo("up"))
                .body("items[0].slots", equalTo(2))
                .body("items[0].languages.id", contains("python"))
                .body("items[0].isolation.provider", equalTo("namespace"));
    }

    @Test
    void aRunnerHearsThatItIsToTakeNoMore() {
        as("root", "admin")
                .post(PATH + "/" + ScriptedRunner.NAME + "/drain")
                .then()
                .statusCode(202);

        assertThat(runner.report()).isTrue();
    }

    @Test
    void itHearsWhenItMayTakeJobsAgain() {
        as("root", "admin").post(PATH + "/" + ScriptedRunner.NAME + "/drain");

        as("root", "admin")
                .post(PATH + "/" + ScriptedRunner.NAME + "/resume")
                .then()
                .statusCode(202);

        assertThat(runner.report()).isFalse();
    }

    @Test
    void anUnknownRunnerIsNotDrained() {
        as("root", "admin")
                .post(PATH + "/nobody/drain")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sensei:error:worker-not-found"));
    }

    @Test
    void nobodyElseSeesOrDrainsThem() {
        as("ada").get(PATH).then().statusCode(403);
        as("tess", "teacher")
                .post(PATH + "/" + ScriptedRunner.NAME + "/drain")
                .then()
                .statusCode(403);

        assertThat(runner.report()).isFalse();
    }
}
