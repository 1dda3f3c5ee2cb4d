package dev.codesensei.e2e.grading;

import static dev.codesensei.e2e.grading.CorrectedProblem.MISTAKEN;
import static dev.codesensei.e2e.grading.CorrectedProblem.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Grades that were given by wrong tests, from the correction of the tests to that of the grades. */
@ExtendWith(SharedSuite.class)
class RejudgeTest {

    private final Api api;
    private final CorrectedProblem problem;

    RejudgeTest(Suite suite) {
        this.api = suite.api();
        this.problem = new CorrectedProblem(suite);
    }

    @Test
    void gradesAreCorrectedWhenTheirAuthorHasSeenTheDifference() {
        Caller wronged = api.newStudent();
        Caller lucky = api.newStudent();
        problem.publish();
        String wrongedJob = problem.graded(wronged, RIGHT, "WRONG_ANSWER");
        String luckyJob = problem.graded(lucky, MISTAKEN, "ACCEPTED");
        problem.correct();

        JsonNode staged = problem.ended("/rejudge");

        assertThat(staged.path("state").asText()).as(staged.toPrettyString()).isEqualTo("done");
        JsonNode items = staged.path("report").path("items");
        assertThat(items.findValuesAsText("jobId")).containsExactly(wrongedJob, luckyJob);
        assertThat(CorrectedProblem.verdicts(items, "before")).containsExactly("WRONG_ANSWER", "ACCEPTED");
        assertThat(CorrectedProblem.verdicts(items, "after")).containsExactly("ACCEPTED", "WRONG_ANSWER");
        assertThat(items.path(0).path("toolchainChanged").asBoolean()).isFalse();
        assertThat(staged.path("report").path("unjudged").asInt()).isZero();
        assertVerdict(wronged, wrongedJob, "WRONG_ANSWER");

        JsonNode applied = problem.ended(
                "/rejudge/" + staged.path("report").path("rejudgeId").asText() + "/apply");

        assertThat(applied.path("report").path("applied").path("replaced").asInt())
                .as(applied.toPrettyString())
                .isEqualTo(2);
        assertVerdict(lucky, luckyJob, "WRONG_ANSWER");
        JsonNode result = assertVerdict(wronged, wrongedJob, "ACCEPTED");
        assertThat(result.path("previous").findValuesAsText("verdict")).containsExactly("WRONG_ANSWER");
        assertThat(result.path("previous").path(0).path("problemVersion").asInt())
                .isLessThan(result.path("problemVersion").asInt());
        assertThat(wronged.get("/api/execution/submissions?kind=grade")
                        .expect(200)
                        .json()
                        .findValuesAsText("verdict"))
                .containsExactly("ACCEPTED");
    }

    @Test
    void aDifferenceThatIsOutOfDateIsNotApplied() {
        problem.publish();
        problem.graded(api.newStudent(), RIGHT, "WRONG_ANSWER");
        JsonNode staged = problem.ended("/rejudge");
        problem.correct();

        problem.authoring()
                .author()
                .send(problem.post(
                        "/rejudge/" + staged.path("report").path("rejudgeId").asText() + "/apply"))
                .expectError(409, "rejudge-outdated");
    }

    @Test
    void whatIsCorrectedIsCountedAnew() {
        Caller student = api.newStudent();
        problem.publish();
        problem.graded(student, RIGHT, "WRONG_ANSWER");
        assertSolved(student, false, 1, 0);
        student.get("/api/problems/" + problem.slug() + "/editorial").expectError(403, "not-solved-yet");
        problem.correct();

        JsonNode staged = problem.ended("/rejudge");
        problem.ended("/rejudge/" + staged.path("report").path("rejudgeId").asText() + "/apply");

        assertSolved(student, true, 1, 1);
        assertThat(student.get("/api/problems/" + problem.slug() + "/editorial")
                        .expect(200)
                        .json()
                        .path("editorial")
                        .asText())
                .contains("Add them.");
        assertThat(student.get("/api/problems?q=" + problem.slug().replace('-', '+'))
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("solved"))
                .containsExactly("true");
    }

    private void assertSolved(Caller student, boolean solved, int attempts, int accepted) {
        await().untilAsserted(() -> {
            JsonNode stats = api.get("/api/problems/" + problem.slug() + "/stats")
                    .expect(200)
                    .json();
            assertThat(stats.path("attempts").asInt()).isEqualTo(attempts);
            assertThat(stats.path("accepted").asInt()).isEqualTo(accepted);
        });
        JsonNode read =
                student.get("/api/problems/" + problem.slug()).expect(200).json();
        assertThat(read.path("solved").asBoolean()).isEqualTo(solved);
        assertThat(read.path("acceptanceRate").asInt()).isEqualTo(100 * accepted / attempts);
    }

    private static JsonNode assertVerdict(Caller student, String job, String verdict) {
        JsonNode result = student.result(job).expect(200).json();
        assertThat(result.path("verdict").asText()).isEqualTo(verdict);
        return result;
    }
}
