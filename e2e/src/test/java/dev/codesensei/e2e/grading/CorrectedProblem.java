package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.Suite;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;

/**
 * A problem whose author was wrong about nothing plus nothing, and found out when learners had been graded. A right program
 * failed by its first tests, and passes by those that took their place; with one that has the author's mistake it is the other
 * way round.
 */
final class CorrectedProblem {

    static final String RIGHT = "a, b = map(int, input().split())\nprint(a + b)";
    static final String MISTAKEN = "a, b = map(int, input().split())\nprint(a + b or 1)";

    private final Suite suite;
    private final Api api;
    private final String slug = "zero-" + UUID.randomUUID().toString().substring(0, 8);

    CorrectedProblem(Suite suite) {
        this.suite = suite;
        this.api = suite.api();
    }

    String slug() {
        return slug;
    }

    /** Publishes it as it was at first, and answers its id. */
    String publish() {
        return publish("1\n", MISTAKEN);
    }

    /** Publishes it as it should have been. */
    void correct() {
        authoring().author().send(post("/unpublish").header("If-Match", "*")).expect(200);
        publish("0\n", RIGHT);
    }

    /** A job of the problem, after its end. */
    JsonNode ended(String path) {
        return authoring()
                .ended(authoring().author().send(post(path)).expect(202).json());
    }

    Authoring authoring() {
        return new Authoring(api, suite.admin());
    }

    HttpRequest.Builder post(String path) {
        return api.request("/api/problems/" + slug + path).POST(BodyPublishers.noBody());
    }

    Program program(String code) {
        return Program.python(code).with("problemId", slug);
    }

    /** The job in which a program of somebody was graded, which came to this. */
    String graded(Caller student, String code, String verdict) {
        JsonNode result = student.grade(program(code).waiting()).expect(200).json();
        assertThat(result.path("verdict").asText()).as(result.toPrettyString()).isEqualTo(verdict);
        return result.path("jobId").asText();
    }

    private String publish(String nothing, String reference) {
        byte[] zip = new Packed(slug, "Zero " + slug)
                .test("sample/1", "1 2\n", "3\n")
                .test("secret/nothing", "0 0\n", nothing)
                .with("submissions/accepted/reference.py", reference)
                .with("solution/solution.en.md", "Add them.")
                .zip();
        String problem = authoring().take(zip);
        JsonNode proof = authoring().publish(problem);
        assertThat(proof.path("state").asText()).as(proof.toPrettyString()).isEqualTo("done");
        return problem;
    }

    static List<String> verdicts(JsonNode items, String when) {
        return items.findValues(when).stream()
                .map(standing -> standing.path("verdict").asText())
                .toList();
    }
}
