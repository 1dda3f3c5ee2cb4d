package dev.codesensei.e2e.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.suite.Suite;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs on a suite that has just started: each is run cold, as nobody has seen it before, and again warm, as it was
 * compiled before, with the same result.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("embedded") // a second suite on the same queue would take jobs from the first
abstract class ColdAndWarm {

    private Suite suite;
    private Caller student;

    abstract Stream<Trial> trials();

    @BeforeAll
    void start() {
        suite = Suite.start();
        student = suite.api().newStudent();
    }

    @AfterAll
    void stop() {
        suite.close();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void aProgramEndsTheSameWayColdAndWarm(Trial trial) {
        JsonNode cold = student.run(trial.program());
        JsonNode warm = student.run(trial.program());

        check(trial, cold, false);
        check(trial, warm, cold.path("compile").path("exitCode").asInt(-1) == 0);
    }

    private static void check(Trial trial, JsonNode result, boolean compiledBefore) {
        assertThat(result.path("verdict").asText()).as(result.toString()).isEqualTo(trial.verdict());
        assertThat(outputs(result)).contains(trial.said());
        assertThat(result.path("compile").path("cached").asBoolean())
                .as(result.toString())
                .isEqualTo(compiledBefore);
    }

    private static String outputs(JsonNode result) {
        return result.path("compile").path("stderr").asText()
                + result.path("run").path("stdout").asText()
                + result.path("run").path("stderr").asText();
    }
}
