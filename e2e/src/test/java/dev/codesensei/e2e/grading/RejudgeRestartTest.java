package dev.codesensei.e2e.grading;

import static dev.codesensei.e2e.grading.CorrectedProblem.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The problem service is killed while it judges again, and while it applies what came of it. */
class RejudgeRestartTest {

    private static final String PART = "problem-service";
    private static final int GRADES = 8;

    /** Slow enough to be killed in the middle, when they are judged one after the other. */
    private static final String SLOW = "import time\ntime.sleep(0.4)\n" + RIGHT;

    private static Suite suite;

    @BeforeAll
    static void start() {
        suite = Suite.start(Map.of("SENSEI_JOBS_SILENCE", "10s", "SENSEI_REJUDGING_AT_ONCE", "1"));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    void whateverItIsKilledOverNoGradeIsHalfChanged() {
        var problem = new CorrectedProblem(suite);
        Caller student = suite.api().newStudent();
        problem.publish();
        List<String> jobs = IntStream.range(0, GRADES)
                .mapToObj(_ -> problem.graded(student, SLOW, "WRONG_ANSWER"))
                .toList();
        problem.correct();
        Caller author = problem.authoring().author();

        String killed = begun(author, problem, "/rejudge");
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> job(author, killed).path("progress").path("done").asInt() > 1);
        kill();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                job(author, killed).path("error").path("type").asText())
                        .isEqualTo("urn:sensei:error:interrupted"));
        assertThat(verdicts(student)).containsOnly("WRONG_ANSWER").hasSize(GRADES);
        author.get("/api/problems/" + problem.slug() + "/rejudge/" + killed).expectError(404, "rejudge-not-found");

        JsonNode staged = problem.ended("/rejudge").path("report");
        String apply = "/rejudge/" + staged.path("rejudgeId").asText() + "/apply";
        assertThat(staged.path("changed").asInt()).isEqualTo(GRADES);
        begun(author, problem, apply);
        kill();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            Answer again = author.send(problem.post(apply));
            assertThat(again.status()).isIn(202, 409);
            assertThat(verdicts(student)).containsOnly("ACCEPTED");
        });
        assertThat(jobs)
                .allSatisfy(job -> assertThat(student.result(job)
                                .expect(200)
                                .json()
                                .path("previous")
                                .findValuesAsText("verdict"))
                        .containsExactly("WRONG_ANSWER"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode stats = suite.api()
                    .get("/api/problems/" + problem.slug() + "/stats")
                    .json();
            assertThat(stats.path("attempts").asInt()).isEqualTo(GRADES);
            assertThat(stats.path("accepted").asInt()).isEqualTo(GRADES);
            assertThat(stats.path("users").asInt()).isEqualTo(1);
        });
    }

    private static void kill() {
        int before = suite.restarts(PART);
        suite.process(PART).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(30)).until(() -> suite.restarts(PART) > before);
    }

    private static String begun(Caller author, CorrectedProblem problem, String path) {
        return author.send(problem.post(path)).expect(202).json().path("jobId").asText();
    }

    private static JsonNode job(Caller author, String id) {
        return author.get("/api/problems/jobs/" + id).expect(200).json();
    }

    private static List<String> verdicts(Caller student) {
        return student.get("/api/execution/submissions?kind=grade")
                .expect(200)
                .json()
                .findValuesAsText("verdict");
    }
}
