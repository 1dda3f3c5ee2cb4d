package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sixty tests in two groups, and a validator that gives half of the points for an answer that is off by one. */
@ExtendWith(SharedSuite.class)
@TestInstance(Lifecycle.PER_CLASS)
class ScoredPackageTest {

    private static final int TESTS_IN_A_GROUP = 30;

    private static final String READS = "a, b = map(int, input().split())\n";
    private static final String RIGHT = READS + "print(a + b)";

    private static final String VALIDATOR = """
            import sys
            from pathlib import Path

            answer = int(Path(sys.argv[2]).read_text())
            feedback = Path(sys.argv[3])
            given = int(sys.stdin.read())
            if abs(given - answer) > 1:
                (feedback / "teammessage.txt").write_text("That is far off.")
                sys.exit(43)
            if given != answer:
                (feedback / "score_multiplier.txt").write_text("0.5")
            sys.exit(42)
            """;

    private final Api api;
    private final Authoring authoring;
    private final Packed sums = scored();

    ScoredPackageTest(Suite suite) {
        this.api = suite.api();
        this.authoring = new Authoring(api, suite.admin());
    }

    /** Once for all who are graded. */
    @BeforeAll
    void publish() {
        publish(sums);
    }

    @ParameterizedTest
    @CsvSource({
        "a + b,                          ACCEPTED,     100, 61",
        "a + b + 1,                      PARTIAL,      50,  61",
        "a + b + a // 10 % 2,            PARTIAL,      93.333333, 61",
        "a + b if a != 3 else -9,        PARTIAL,      38.666667, 30",
        "a + b if a < 99 else -9,        PARTIAL,      40,  32",
        "-9,                             WRONG_ANSWER, 0,   0",
    })
    void pointsComeOfGroupsAndValidator(String printed, String verdict, double score, int passed) {
        JsonNode result = grade(sums, READS + "print(" + printed + ")");

        assertThat(result.path("verdict").asText()).as(result.toPrettyString()).isEqualTo(verdict);
        assertThat(result.path("score").asDouble()).isEqualTo(score);
        assertThat(result.path("passed").asInt()).isEqualTo(passed);
        assertThat(result.path("total").asInt()).isEqualTo(2 * TESTS_IN_A_GROUP + 1);
    }

    @Test
    void aProblemOfThisKindGoesOutAndComesInAsTheSame() {
        Packed own = scored();
        publish(own);
        byte[] out = authoring.export(own.slug());
        api.get("/api/problems/" + own.slug()).expect(200);
        authoring
                .author()
                .send(api.request("/api/problems/" + own.slug() + "/unpublish")
                        .header("If-Match", "*")
                        .POST(BodyPublishers.noBody()))
                .expect(200);

        String again = authoring.take(out);

        assertThat(authoring.export(again)).isEqualTo(out);
        JsonNode proof = authoring.publish(again);
        assertThat(proof.path("state").asText()).as(proof.toPrettyString()).isEqualTo("done");
        assertThat(grade(own, RIGHT).path("score").asDouble()).isEqualTo(100);
    }

    private void publish(Packed pack) {
        JsonNode proof = authoring.publish(authoring.take(pack.zip()));
        assertThat(proof.path("state").asText()).as(proof.toPrettyString()).isEqualTo("done");
    }

    private JsonNode grade(Packed pack, String code) {
        return api.newStudent()
                .grade(Program.python(code).with("problemId", pack.slug()).waiting())
                .expect(200)
                .json();
    }

    private static Packed scored() {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        Packed pack = new Packed("scored-" + unique, "Scored " + unique);
        pack.with("problem.yaml", """
                        problem_format_version: "2025-09"
                        name: Scored %s
                        type: scoring
                        limits:
                          time_limit: 2
                        """.formatted(unique))
                .with("output_validator/validate.py", VALIDATOR)
                .test("sample/1", "1 2\n", "3\n")
                .with("data/secret/1-small/test_group.yaml", "max_score: 40\nscore_aggregation: sum\n")
                .with(
                        "data/secret/2-large/test_group.yaml",
                        "max_score: 60\nscore_aggregation: min\nrequire_pass: secret/1-small\n")
                .with("submissions/accepted/sum.py", RIGHT)
                .with("submissions/wrong_answer/difference.py", READS + "print(a - b)");
        for (int i = 0; i < TESTS_IN_A_GROUP; i++) {
            pack.test("secret/1-small/%02d".formatted(i), i + " 1\n", i + 1 + "\n");
            pack.test("secret/2-large/%02d".formatted(i), i + "00001 1\n", (i * 100_000 + 2) + "\n");
        }
        return pack;
    }
}
