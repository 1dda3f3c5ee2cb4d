package dev.codesensei.execution.grades;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.execution.GradingRunner;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.verdict.GradeConcluded;
import dev.codesensei.execution.verdict.ResultRepository;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class GradeListTest {

    private static final String MIRA = "mira-" + UUID.randomUUID();

    @Inject
    ScriptedRunner runner;

    @Inject
    GradingRunner grading;

    @Inject
    GradeRepository grades;

    @Inject
    UnlistedGrades unlisted;

    @Inject
    GradeListing listing;

    @Inject
    ResultRepository results;

    @BeforeEach
    void runnerReports() {
        runner.workOff();
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
    }

    @Test
    void aGradeIsListedWithItsFiguresAndNothingElse() {
        long before = end();

        String jobId = grading.graded(MIRA, Verdict.WRONG_ANSWER);

        ValidatableResponse listed = awaitListed(before, jobId);
        listed.body("items[0].jobId", equalTo(jobId))
                .body("items[0].seq", equalTo((int) before + 1))
                .body("items[0].userId", equalTo(MIRA))
                .body("items[0].problemId", equalTo("id-of-the-problem"))
                .body("items[0].problemVersion", equalTo(3))
                .body("items[0].imageDigest", equalTo("sha256:0"))
                .body("items[0].verdict", equalTo("WRONG_ANSWER"))
                .body("items[0].score", equalTo(50f))
                .body("items[0].passed", equalTo(1))
                .body("items[0].total", equalTo(2))
                .body("items[0].cpuMillis", equalTo(40))
                .body("items[0].peakMemoryKib", equalTo(900))
                .body("next", equalTo((int) before + 1));
        Map<String, ?> item = listed.extract().path("items[0]");
        assertThat(item).doesNotContainKeys("replaces", "message", "code", "files", "testResults");
    }

    @Test
    void runsAreNotListed() {
        long before = end();

        String jobId = as(MIRA).body("{\"problemId\": \"two-sum\", \"code\": \"print(1)\"}")
                .post("/api/execution/submit")
                .then()
                .extract()
                .path("jobId");
        runner.work();
        GradingRunner.awaitEnd(jobId);
        grading.graded(MIRA, Verdict.ACCEPTED);

        await().untilAsserted(() -> list(before).body("items.size()", equalTo(1)));
        assertThat(unlisted.all()).extracting(UnlistedGrades.Unlisted::jobId).doesNotContain(jobId);
    }

    @Test
    void manyWritersLeaveNoPlaceOutAndTakeNoneTwice() {
        ExecutionResult grade =
                results.find(grading.graded(MIRA, Verdict.ACCEPTED)).orElseThrow();
        awaitListed(0, grade.jobId());
        long before = end();
        List<GradeList> writers = List.of(new GradeList(grades), new GradeList(grades), new GradeList(grades));

        IntStream.range(0, 120)
                .parallel()
                .forEach(i -> writers.get(i % writers.size()).append(named(grade, "many-" + UUID.randomUUID())));

        List<Long> places = new ArrayList<>();
        grades.behind(before, 200).forEach(entry -> places.add(entry.seq()));
        assertThat(places)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(before + 1, before + 120).boxed().toList());
    }

    @Test
    void theEndIsFoundFromAnywhere() {
        ExecutionResult grade =
                results.find(grading.graded(MIRA, Verdict.ACCEPTED)).orElseThrow();
        awaitListed(0, grade.jobId());
        var list = new GradeList(grades);
        IntStream.range(0, 20).forEach(_ -> list.append(named(grade, "end-" + UUID.randomUUID())));
        long end = end();

        assertThat(LongStream.rangeClosed(0, end).map(grades::last)).containsOnly(end);
    }

    @Test
    void aGradeIsListedOnceHoweverOftenItIsTold() {
        String jobId = grading.graded(MIRA, Verdict.ACCEPTED);
        awaitListed(0, jobId);
        long before = end();

        listing.concluded(new GradeConcluded(results.find(jobId).orElseThrow()));
        grading.graded(MIRA, Verdict.ACCEPTED);

        await().untilAsserted(() -> list(before).body("items.size()", equalTo(1)));
        assertThat(names(before)).doesNotContain(jobId + "/0");
    }

    @Test
    void whatItsJudgeDiedOverIsListedByAnother() {
        String jobId = grading.graded(MIRA, Verdict.ACCEPTED);
        awaitListed(0, jobId);
        ExecutionResult unheardOf = copy(results.find(jobId).orElseThrow());
        unlisted.add(unheardOf.jobId(), Instant.now().minus(Duration.ofHours(1)));
        results.insert(unheardOf);
        long before = end();

        listing.repair(Instant.now());

        assertThat(names(before)).containsExactly(unheardOf.jobId() + "/0");
        assertThat(unlisted.all()).extracting(UnlistedGrades.Unlisted::jobId).doesNotContain(unheardOf.jobId());
    }

    @Test
    void aNoteOfWhatWasNeverAcceptedGoes() {
        unlisted.add("never", Instant.now().minus(Duration.ofHours(1)));

        listing.repair(Instant.now());

        assertThat(unlisted.all()).extracting(UnlistedGrades.Unlisted::jobId).doesNotContain("never");
    }

    @Test
    void aNoteOfWhatStillRunsStays() {
        String jobId = as(MIRA).body("{\"problemId\": \"two-sum\", \"code\": \"print(1)\"}")
                .post("/api/execution/submit/grade")
                .then()
                .extract()
                .path("jobId");

        listing.repair(Instant.now().plus(Duration.ofHours(1)));

        assertThat(unlisted.all()).extracting(UnlistedGrades.Unlisted::jobId).contains(jobId);
    }

    @Test
    void theGradesOfOneProblemAreReadInPages() {
        ExecutionResult grade =
                results.find(grading.graded(MIRA, Verdict.ACCEPTED)).orElseThrow();
        awaitListed(0, grade.jobId());
        var list = new GradeList(grades);
        String problem = "p-" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            list.append(of(problem, grade));
            list.append(of(problem + "-other", grade));
        }

        int first =
                ofProblem(problem, 0).body("items.size()", equalTo(2)).extract().path("next");
        int second = ofProblem(problem, first)
                .body("items.size()", equalTo(1))
                .extract()
                .path("next");

        ofProblem(problem, second).body("items", empty()).body("next", equalTo(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "author", "teacher", "admin", "guest"})
    void onlyServicesReadIt(String role) {
        as(MIRA, role).get("/internal/grades").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after=-1", "limit=0", "limit=1001"})
    void whatIsOutOfRangeIsRefused(String query) {
        as("progress-service", "service")
                .get("/internal/grades?" + query)
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse ofProblem(String problem, int after) {
        return as("problem-service", "service")
                .get("/internal/grades?limit=2&problemId=" + problem + "&after=" + after)
                .then()
                .statusCode(200);
    }

    private static GradeEntry named(ExecutionResult grade, String name) {
        GradeEntry entry = GradeEntry.of(grade);
        return new GradeEntry(
                0,
                name,
                "",
                name,
                0,
                MIRA,
                "of-many",
                null,
                null,
                null,
                "python",
                entry.figures(),
                null,
                grade.createdAt(),
                grade.createdAt());
    }

    private static GradeEntry of(String problem, ExecutionResult grade) {
        GradeEntry entry = named(grade, "paged-" + UUID.randomUUID());
        return new GradeEntry(
                0,
                entry.name(),
                "",
                entry.jobId(),
                0,
                MIRA,
                problem,
                null,
                null,
                null,
                "python",
                entry.figures(),
                null,
                grade.createdAt(),
                grade.createdAt());
    }

    /** The same as another job, of which nobody has been told. */
    private static ExecutionResult copy(ExecutionResult grade) {
        String id = UUID.randomUUID().toString();
        return new ExecutionResult(
                id, grade.job(), true, grade.outcome(), grade.createdAt(), null, MIRA + '\n' + id, null, null);
    }

    private long end() {
        return grades.last(0);
    }

    private List<String> names(long behind) {
        return grades.behind(behind, 100).stream().map(GradeEntry::name).toList();
    }

    private static ValidatableResponse awaitListed(long behind, String jobId) {
        return await().until(
                        () -> list(behind),
                        list -> list.extract().<List<String>>path("items.jobId").contains(jobId));
    }

    private static ValidatableResponse list(long behind) {
        return as("progress-service", "service")
                .get("/internal/grades?limit=1000&after=" + behind)
                .then()
                .statusCode(200);
    }
}
