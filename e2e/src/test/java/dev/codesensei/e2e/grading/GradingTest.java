package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Event;
import dev.codesensei.e2e.client.EventStream;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A problem from the package of its author to the grades of learners. */
@ExtendWith(SharedSuite.class)
class GradingTest {

    private static final String SUM = "a, b = map(int, input().split())\nprint(a + b)";
    private static final String CANARY = "31415926535897";

    private final Suite suite;
    private final Api api;
    private final Authoring authoring;
    private Packed sums = new Packed("none", "none");

    GradingTest(Suite suite) {
        this.suite = suite;
        this.api = suite.api();
        this.authoring = new Authoring(api, suite.admin());
    }

    /** Sixty hidden tests in two groups, one of which has a number in it that can be found again. */
    @BeforeEach
    void pack() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        sums = new Packed("sums-" + unique, "Sums " + unique)
                .test("sample/1", "1 2\n", "3\n")
                .test("secret/small/canary", CANARY + " 1\n", "31415926535898\n");
        for (int i = 1; i < 30; i++) {
            sums.test("secret/small/%02d".formatted(i), i + " 1\n", i + 1 + "\n");
        }
        for (int i = 0; i < 30; i++) {
            sums.test("secret/large/%02d".formatted(i), i + "000000 1\n", (i * 1_000_000 + 1) + "\n");
        }
        sums.with("submissions/accepted/sum.py", SUM)
                .with(
                        "submissions/accepted/sum.c",
                        "#include <stdio.h>\nint main(void) { long a, b;"
                                + " scanf(\"%ld %ld\", &a, &b); printf(\"%ld\", a + b); }")
                .with("submissions/wrong_answer/product.py", SUM.replace("a + b", "a * b"));
    }

    @Test
    void aProblemIsTakenInProvenAndGraded() {
        String problem = authoring.take(sums.zip());
        Caller student = api.newStudent();
        student.get("/api/problems/" + sums.slug()).expectError(404, "problem-not-found");
        student.grade(python(SUM)).expectError(404, "problem-not-found");

        JsonNode proof = authoring.publish(problem);

        assertThat(proof.path("state").asText()).as(proof.toPrettyString()).isEqualTo("done");
        assertThat(proof.findValuesAsText("verdict")).containsExactly("ACCEPTED", "ACCEPTED", "WRONG_ANSWER");
        assertThat(api.get("/api/problems?q=" + sums.slug().replace('-', '+'))
                        .expect(200)
                        .json()
                        .findValuesAsText("slug"))
                .contains(sums.slug());
        assertThat(api.get("/api/problems/" + sums.slug())
                        .expect(200)
                        .json()
                        .path("title")
                        .asText())
                .startsWith("Sums ");
        assertThat(api.get("/api/problems/" + problem + "/tests")
                        .expect(200)
                        .json()
                        .findValuesAsText("input"))
                .containsExactly("1 2\n");
        assertAccepted(student.grade(python(SUM).waiting()).expect(200).json());
    }

    @Test
    void learnersSeeTheirMistakesInWhatIsPublicAndNothingOfTheRest() {
        authoring.publish(authoring.take(sums.zip()));
        Caller student = api.newStudent();
        Program curious =
                python("import sys\nline = input()\nprint(line)\nprint(line, file=sys.stderr)\n1 / (len(line) < 9)");

        String job = student.grade(curious).expect(202).json().path("jobId").asText();
        List<Event> events = student.events(job, "0");

        JsonNode result = student.resultWithin(job, 30).expect(200).json();
        assertThat(result.path("verdict").asText()).isEqualTo("WRONG_ANSWER");
        assertThat(result.path("total").asInt()).isEqualTo(61);
        assertThat(result.path("testResults").path(0).path("expected").asText()).isEqualTo("3\n");
        String told = result + events.stream().map(Event::data).collect(Collectors.joining());
        assertThat(told).doesNotContain(CANARY).doesNotContain("31415926535898");
        assertThat(student.get("/api/execution/submissions").body()).doesNotContain(CANARY);
        assertThat(suite.logs()).doesNotContain(CANARY);
    }

    @Test
    void aRunForAProblemIsOneOfItsPublicTests() {
        authoring.publish(authoring.take(sums.zip()));

        JsonNode result = api.guest().run(python(SUM));

        assertThat(result.path("kind").asText()).isEqualTo("run");
        assertThat(result.path("total").asInt()).isEqualTo(1);
        api.guest().grade(python(SUM)).expectError(403, "forbidden");
    }

    @Test
    void aReferenceThatFailsIsNamedWithTheTestAndNothingIsPublished() {
        sums.test("secret/small/07", "7 1\n", "9\n");
        String problem = authoring.take(sums.zip());

        JsonNode proof = authoring.publish(problem);

        assertThat(proof.path("state").asText()).isEqualTo("refused");
        assertThat(proof.path("error").path("type").asText()).isEqualTo("urn:sensei:error:problem-not-proven");
        assertThat(proof.path("report")
                        .path("solutions")
                        .path(0)
                        .path("message")
                        .asText())
                .contains("9 was expected and 8 came");
        api.get("/api/problems/" + problem).expect(404);
    }

    @Test
    void aGradeThatIsCancelledEndsInAllItsSandboxes() {
        authoring.take(sums.zip());
        Caller author = authoring.author();
        String job = author.grade(python("import time\ntime.sleep(2.5)"))
                .expect(202)
                .json()
                .path("jobId")
                .asText();
        try (EventStream events = author.follow(job)) {
            await().until(() -> events.next().orElseThrow().name().equals("running"));

            author.cancel(job);

            assertThat(author.resultWithin(job, 20).json().path("verdict").asText())
                    .isEqualTo("CANCELLED");
        }
    }

    @Test
    void whatGoesOutComesInAgainAsTheSame() {
        authoring.take(sums.zip());
        byte[] out = authoring.export(sums.slug());

        String again = authoring.take(out);

        assertThat(authoring.export(again)).isEqualTo(out);
        assertThat(out.length).isGreaterThan(10_000);
    }

    private Program python(String code) {
        return Program.python(code).with("problemId", sums.slug());
    }

    private static void assertAccepted(JsonNode result) {
        assertThat(result.path("verdict").asText()).as(result.toPrettyString()).isEqualTo("ACCEPTED");
        assertThat(result.path("kind").asText()).isEqualTo("grade");
        assertThat(result.path("passed").asInt()).isEqualTo(61);
        assertThat(result.path("score").asDouble()).isEqualTo(100);
    }
}
