package dev.codesensei.problem.exchange;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.FunctionSignature.Parameter;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.packages.CaseFile;
import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.packages.Guidance;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.packages.TimeLimit;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExportTest extends ProblemSuite {

    private static final String SAME_TEXT = """
            {"title": "High Tide", "difficulty": "easy", "topics": ["water", "graphs"],
             "constraints": ["1 ≤ n ≤ 100"], "hints": ["What is one and two?", "Use a plus."],
             "starterCode": {"python": "numbers = input()\\n"},
             "statement": "Add **two** numbers.\\n", "editorial": "Just add.\\n",
             "examples": [{"input": "1 2\\n", "output": "3\\n", "explanation": "One and two."}],
             "checker": {"type": "tokens", "relativeTolerance": 1e-6, "absoluteTolerance": 1e-6},
             "stopsAtFailure": true, "limits": {"cpuMillis": %d, "memoryKib": 524288, "outputBytes": 8388608}}
            """;

    @TempDir
    private Path temp;

    @Test
    void whatWasImportedGoesOutAsItCame() throws IOException {
        byte[] zip = Archives.zip(slug + "/", Archives.tide());
        imported(zip, ada);

        ProblemPackage exported = exported(slug, ada);

        assertThat(exported).isEqualTo(Archives.read(zip, temp));
    }

    @ParameterizedTest
    @ValueSource(strings = {"harbour", "ferry", "lighthouse", "anchor"})
    void everyFeatureOfAPackageSurvives(String name) throws IOException {
        byte[] zip = Archives.full(name, temp);
        imported(zip, "keeper-of-" + name);

        ProblemPackage exported = exported(name, "keeper-of-" + name);

        assertThat(exported).isEqualTo(Archives.read(zip, temp));
    }

    @Test
    void whatIsExportedCanBeImportedAgain() throws IOException {
        imported(Archives.zip(slug + "/", Archives.tide()), ada);
        byte[] first = export(slug, ada);

        imported(first, ada);

        assertThat(export(slug, ada)).isEqualTo(first);
    }

    @Test
    void anEditIsInThePackageAndNothingElseChanges() throws IOException {
        byte[] zip = Archives.zip(slug + "/", Archives.tide());
        imported(zip, ada);
        edit(slug, SAME_TEXT.formatted(1_500).replace("High Tide", "Low Tide").replace("Add", "Subtract"));

        ProblemPackage exported = exported(slug, ada);

        ProblemPackage before = Archives.read(zip, temp);
        assertThat(exported.metadata().titles()).containsEntry("en", "Low Tide");
        assertThat(exported.statements()).isNotEqualTo(before.statements());
        assertThat(exported.data()).isEqualTo(before.data());
        assertThat(exported.limits()).isEqualTo(before.limits());
        assertThat(exported.submissions()).isEqualTo(before.submissions());
        assertThat(exported.metadata().keywords()).isEqualTo(before.metadata().keywords());
        assertThat(exported.extension()).isEqualTo(before.extension());
    }

    @Test
    void whatHelpsLearnersIsInThePackageAsItIsNow() throws IOException {
        imported(Archives.zip(slug + "/", Archives.tide()), ada);
        edit(
                slug,
                SAME_TEXT
                        .formatted(1_500)
                        .replace("easy", "hard")
                        .replace("1 ≤ n", "2 ≤ n")
                        .replace("Use a plus.", "Add.")
                        .replace("numbers =", "line ="));

        Guidance guidance = exported(slug, ada).extension().guidance();

        assertThat(guidance)
                .isEqualTo(new Guidance(
                        Difficulty.HARD,
                        List.of("2 ≤ n ≤ 100"),
                        List.of("What is one and two?", "Add."),
                        Map.of("python", "line = input()\n")));
    }

    @Test
    void aDifficultyThatWasNeverGivenIsNotInvented() throws IOException {
        Map<String, String> files = Archives.tide();
        files.computeIfPresent("problem.yaml", (_, yaml) -> yaml.replace("  difficulty: easy\n", ""));
        imported(Archives.zip(slug + "/", files), ada);
        edit(slug, SAME_TEXT.formatted(1_500).replace("easy", "medium").replace("Add", "Subtract"));

        ProblemPackage exported = exported(slug, ada);

        assertThat(exported.extension().guidance().difficulty()).isNull();
    }

    @Test
    void aFunctionThatWasWrittenHereIsInThePackage() throws IOException {
        String id = create(twoSum("""
                "function": {"name": "add", "parameters": [{"name": "a", "type": "int"}], "returns": "list<int>"}
                """)).path("id");

        ProblemPackage exported = exported(id, ada);

        assertThat(exported.extension().function())
                .isEqualTo(new FunctionSignature(
                        "add", List.of(new Parameter("a", ValueType.of("int"))), ValueType.of("list<int>")));
    }

    @Test
    void otherLimitsAreInThePackage() throws IOException {
        imported(Archives.zip(slug + "/", Archives.tide()), ada);
        edit(slug, SAME_TEXT.formatted(250));

        ProblemPackage exported = exported(slug, ada);

        assertThat(exported.limits().time()).isEqualTo(new TimeLimit.Given(0.25));
        assertThat(exported.limits().memoryMib()).isEqualTo(512);
    }

    @Test
    void aProblemThatWasMadeHereBecomesAPackage() throws IOException {
        String id = draftWithTests();

        ProblemPackage exported = exported(id, ada);

        assertThat(exported.name()).isEqualTo(slug);
        assertThat(exported.metadata().uuid()).isEqualTo(id);
        assertThat(exported.statements().statements())
                .extracting(Statement::language)
                .containsExactly("en");
        assertThat(cases(exported, "sample"))
                .singleElement()
                .satisfies(test -> assertThat(test.description()).isEqualTo("One and two."));
        assertThat(cases(exported, "secret"))
                .singleElement()
                .satisfies(test ->
                        assertThat(test.contents().get(CaseFile.INPUT).size()).isEqualTo(5));
    }

    @Test
    void aComparisonThatPackagesDoNotKnowIsNotExported() {
        String id = create(twoSum("\"checker\": {\"type\": \"unordered\"}")).path("id");
        asAuthor(ada).header("If-Match", "*").body(TESTS).put(PROBLEMS + id + "/tests");

        asAuthor(ada)
                .get(PROBLEMS + id + "/export")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:sensei:error:not-exportable"));
    }

    @Test
    void theArchiveIsCalledAfterTheSlug() {
        asAuthor(ada)
                .get(PROBLEMS + draftWithTests() + "/export")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", containsString(slug + ".zip"));
    }

    @Test
    void onlyItsAuthorExports() {
        String id = draftWithTests();

        asAuthor("eve").get(PROBLEMS + id + "/export").then().statusCode(404);
        as("bob", "student").get(PROBLEMS + id + "/export").then().statusCode(403);
        given().get(PROBLEMS + id + "/export").then().statusCode(401);
    }

    private static List<TestCase> cases(ProblemPackage problem, String group) {
        return problem.data().group(group).stream().flatMap(TestGroup::allCases).toList();
    }

    private ProblemPackage exported(String name, String author) throws IOException {
        return Archives.read(export(name, author), temp);
    }

    private static byte[] export(String name, String author) {
        return asAuthor(author)
                .get(PROBLEMS + name + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private void edit(String name, String body) {
        asAuthor(ada)
                .header("If-Match", "*")
                .body(body)
                .put(PROBLEMS + name)
                .then()
                .statusCode(200);
    }

    private static void imported(byte[] zip, String author) {
        String job = asAuthor(author)
                .contentType("application/zip")
                .body(zip)
                .post(PROBLEMS + "import")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        asAuthor(author).get(PROBLEMS + "jobs/" + job).then().body("state", equalTo("done")));
    }
}
