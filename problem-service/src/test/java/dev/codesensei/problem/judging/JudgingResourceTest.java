package dev.codesensei.problem.judging;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static dev.codesensei.problem.Callers.asService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.problem.ProblemSuite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class JudgingResourceTest extends ProblemSuite {

    @Test
    void aProblemIsJudgedByTwoSets() throws IOException {
        ValidatableResponse answer = judging(draftWithTests(), "user=" + ada + "&role=author")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("languages", empty())
                .body("limits.cpuMillis", equalTo(2_000));

        assertThat(set(answer, "testSet").tests()).extracting(TestCase::name).containsExactly("1", "large");
        assertThat(set(answer, "testSet").tests()).extracting(TestCase::hidden).containsExactly(false, true);
        assertThat(set(answer, "publicTestSet").tests())
                .extracting(TestCase::name)
                .containsExactly("1");
    }

    @Test
    void aSetHasAllThatARunnerNeeds() throws IOException {
        TestSet set = set(judging(draftWithTests(), "role=admin").statusCode(200), "testSet");

        assertThat(set.checker()).isEqualTo(Checker.USUAL);
        assertThat(set.limits().wallMillis()).isEqualTo(10_000);
        assertThat(new String(blob(set.tests().getLast().input()), StandardCharsets.UTF_8))
                .isEqualTo("40 2\n");
        assertThat(new String(blob(set.tests().getLast().answer()), StandardCharsets.UTF_8))
                .isEqualTo("42\n");
    }

    @Test
    void aSlugLeadsThereAsWell() {
        String id = draftWithTests();

        judging(slug, "user=" + ada + "&role=author").statusCode(200).body("problemId", equalTo(id));
    }

    @Test
    void withoutPublicTestsThereIsOneSet() {
        String id = draft();
        asAuthor(ada)
                .header("If-Match", "*")
                .body("{\"tests\": [{\"input\": \"\", \"expected\": \"\", \"hidden\": true}]}")
                .put(PROBLEMS + id + "/tests");

        judging(id, "role=admin").statusCode(200).body("publicTestSet", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"user=eve&role=author", "user=eve&role=student", "role=guest", "user="})
    void whoMayNotSeeADraftCannotSubmitToIt(String who) {
        judging(draftWithTests(), who).statusCode(404).body("type", equalTo("urn:sensei:error:problem-not-found"));
    }

    @Test
    void anUnknownProblemIsNotFound() {
        judging("nowhere", "role=admin").statusCode(404);
    }

    @Test
    void withoutTestsNothingCanBeJudged() {
        judging(draft(), "user=" + ada + "&role=author")
                .statusCode(409)
                .body("type", equalTo("urn:sensei:error:problem-without-tests"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "admin", "student"})
    void onlyServicesAsk(String role) {
        as(ada, role)
                .get("/internal/problems/" + draftWithTests() + "/judging")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse judging(String problem, String query) {
        return asService()
                .get("/internal/problems/" + problem + "/judging?" + query)
                .then();
    }

    private static TestSet set(ValidatableResponse answer, String name) throws IOException {
        return new ObjectMapper().readValue(blob(answer.extract().path(name)), TestSet.class);
    }

    private static byte[] blob(String digest) {
        return asService()
                .get("/internal/blobs/" + digest)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
