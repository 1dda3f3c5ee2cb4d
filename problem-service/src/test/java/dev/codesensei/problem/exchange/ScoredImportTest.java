package dev.codesensei.problem.exchange;

import static dev.codesensei.problem.Callers.asAuthor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.problem.ProblemSuite;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package with groups, a validator and sixty tests, from an archive to what runners fetch, and back. */
@QuarkusTest
class ScoredImportTest extends ProblemSuite {

    private static final int TESTS = 60;

    @TempDir
    private Path temp;

    @Test
    void whatRunnersFetchHasTheGroups() throws IOException {
        imported(Archives.zip(slug + "/", scored())).body("report.judged", equalTo(true));

        TestSet set = judgedBy(slug);
        ScoredGroup groups = Objects.requireNonNull(set.groups());
        ScoredGroup secret = groups.groups().getLast();
        assertThat(set.tests()).hasSize(TESTS + 1);
        assertThat(set.stopsAtFailure()).isFalse();
        assertThat(set.validator()).isNotNull();
        assertThat(groups.allTests())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, TESTS + 1).boxed().toList());
        assertThat(secret.groups()).extracting(ScoredGroup::maxScore).containsExactly(30.0, 70.0);
        assertThat(secret.groups().getFirst().tests())
                .extracting(index -> set.tests().get(index - 1))
                .extracting(TestCase::name)
                .allMatch(name -> name.startsWith("secret/easy/"));
    }

    @Test
    void groupsSurviveTheWayOutAndIn() throws IOException {
        byte[] zip = Archives.zip(slug + "/", scored());
        imported(zip);
        byte[] exported = export();

        imported(exported).body("state", equalTo("done"));

        assertThat(Archives.read(exported, temp)).isEqualTo(Archives.read(zip, temp));
        assertThat(export()).isEqualTo(exported);
    }

    @Test
    void newTestsAreInNoGroup() throws IOException {
        imported(Archives.zip(slug + "/", scored()));

        asAuthor(ada)
                .header("If-Match", "*")
                .body(ProblemSuite.TESTS)
                .put(PROBLEMS + slug + "/tests")
                .then()
                .statusCode(200);

        assertThat(judgedBy(slug).groups()).isNull();
    }

    private static Map<String, String> scored() {
        Map<String, String> files = Archives.tide();
        files.keySet().removeIf(name -> name.startsWith("data/"));
        files.put("problem.yaml", files.get("problem.yaml") + "type: scoring\n");
        files.put("output_validator/validate.py", "import sys\nsys.exit(42)\n");
        files.put("data/sample/1.in", "1 2\n");
        files.put("data/sample/1.ans", "3\n");
        files.put("data/secret/easy/test_group.yaml", "max_score: 30\n");
        files.put(
                "data/secret/hard/test_group.yaml",
                "max_score: 70\nscore_aggregation: sum\nrequire_pass: secret/easy\n");
        IntStream.range(0, TESTS).forEach(n -> {
            String name = "data/secret/%s/%02d".formatted(n < TESTS / 2 ? "easy" : "hard", n);
            files.put(name + ".in", n + " 1\n");
            files.put(name + ".ans", n + 1 + "\n");
        });
        return files;
    }

    private byte[] export() {
        return asAuthor(ada)
                .get(PROBLEMS + slug + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
