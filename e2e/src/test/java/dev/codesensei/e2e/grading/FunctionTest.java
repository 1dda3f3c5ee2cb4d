package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A problem that asks for a function: learners write it and nothing else. */
@ExtendWith(SharedSuite.class)
class FunctionTest {

    private static final String RIGHT = "def add(a, b):\n    return a + b";

    private static final Map<String, String> IN_OTHER_LANGUAGES = Map.of(
            "javascript", "function add(a, b) { return a + b; }",
            "typescript", "function add(a: number, b: number): number { return a + b; }",
            "java", "class Solution { long add(long a, long b) { return a + b; } }",
            "cpp", "long long add(long long a, long long b) { return a + b; }",
            "go", "package main\n\nfunc add(a int, b int) int { return a + b }");

    private final Api api;
    private final Authoring authoring;
    private final Packed sums;

    FunctionTest(Suite suite) {
        this.api = suite.api();
        this.authoring = new Authoring(api, suite.admin());
        String unique = UUID.randomUUID().toString().substring(0, 8);
        this.sums = new Packed("add-" + unique, "Add " + unique)
                .with("problem.yaml", """
                        problem_format_version: "2025-09"
                        name: Add %s
                        type: pass-fail
                        limits:
                          time_limit: 2
                        code_sensei:
                          function:
                            name: add
                            parameters:
                            - name: a
                              type: int
                            - name: b
                              type: int
                            returns: int
                        """.formatted(unique))
                .test("sample/1", "[1, 2]\n", "3\n")
                .test("secret/1", "[40, 2]\n", "42\n")
                .test("secret/2", "[-1, 1]\n", "0\n")
                .with("submissions/accepted/add.py", RIGHT)
                .with("submissions/wrong_answer/sub.py", RIGHT.replace('+', '-'));
    }

    @Test
    void learnersWriteAFunctionAndSeeItsCalls() {
        JsonNode proof = authoring.publish(authoring.take(sums.zip()));
        assertThat(proof.path("state").asText()).as(proof.toPrettyString()).isEqualTo("done");
        Caller student = api.newStudent();

        assertThat(grade(student, "python", RIGHT).path("verdict").asText()).isEqualTo("ACCEPTED");
        JsonNode wrong = grade(student, "python", RIGHT.replace('+', '*'));
        assertThat(wrong.path("verdict").asText()).isEqualTo("WRONG_ANSWER");
        JsonNode test = wrong.path("testResults").path(0);
        assertThat(test.path("input").asText()).isEqualTo("add(1, 2)");
        assertThat(test.path("expected").asText()).isEqualTo("3");
        assertThat(test.path("actual").asText()).isEqualTo("2");
        assertThat(grade(student, "python", "def ad(a, b): return a + b")
                        .path("message")
                        .asText())
                .contains("add")
                .contains("ad");
    }

    @Test
    void everyLanguageThatCallsFunctionsDoes() {
        authoring.publish(authoring.take(sums.zip()));
        Caller student = api.newStudent();

        assertThat(IN_OTHER_LANGUAGES).allSatisfy((language, code) -> {
            JsonNode result = grade(student, language, code);
            assertThat(result.path("verdict").asText())
                    .as(result.toPrettyString())
                    .isEqualTo("ACCEPTED");
        });
    }

    private JsonNode grade(Caller student, String language, String code) {
        return student.grade(Program.of(language, code)
                        .with("problemId", sums.slug())
                        .waiting())
                .expect(200)
                .json();
    }
}
