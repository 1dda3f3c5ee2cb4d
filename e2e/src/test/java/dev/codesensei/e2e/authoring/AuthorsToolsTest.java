package dev.codesensei.e2e.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.e2e.suite.Script;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A package from its first line to its archive. */
@ExtendWith(SharedSuite.class)
class AuthorsToolsTest {

    private final Suite suite;
    private final Tools tools;

    @TempDir
    private Path temp;

    AuthorsToolsTest(Suite suite) {
        this.suite = suite;
        this.tools = new Tools(suite);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdio", "function"})
    void aNewPackageIsAsItShouldBe(String kind) {
        String tower = made("tower", "--kind", kind);

        Script.Ended check = tools.runWithSuite("problem", "check", tower);

        assertThat(check.exitCode()).as(check.said()).isZero();
        assertThat(check.said())
                .contains("tower: ok", "1 packages, 4 solutions", "all as they should be")
                .containsPattern("rectangle.py +accepted +ACCEPTED +9/9 ")
                .containsPattern("forgets_the_lowest_row.py +wrong_answer +WRONG_ANSWER ")
                .containsPattern("row_by_row.py +time_limit_exceeded +TIME_LIMIT +7/9 ")
                .doesNotContain("✗", "·");
        suite.admin().get("/api/problems/tower").expect(404);
    }

    @Test
    void aSolutionThatIsNotAsPromisedIsNamedWithItsTest() throws IOException {
        String tower = made("tower");
        Files.move(
                temp.resolve("tower/submissions/wrong_answer/forgets_the_lowest_row.py"),
                temp.resolve("tower/submissions/accepted/forgetful.py"));

        Script.Ended check = tools.runWithSuite("problem", "check", tower);

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.said())
                .contains(
                        "tower: NOT OK",
                        "✗ submissions/accepted/forgetful.py: Test 1 (sample/1) came to WRONG_ANSWER, and only AC may",
                        "Line 1: 10 was expected and 6 came.",
                        "to be mended: tower");
    }

    @Test
    void aFaultInOnePackageIsNoReasonNotToLookAtTheOthers() throws IOException {
        made("good");
        made("broken");
        Files.writeString(temp.resolve("broken/problem.yaml"), "name: [\n");

        Script.Ended check = tools.runWithSuite("problem", "check", temp.toString());

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.said())
                .containsSubsequence("broken: NOT OK", "problem.yaml cannot be read", "in line 2", "good: ok")
                .contains("to be mended: broken")
                .doesNotContain("Exception");
    }

    @Test
    void anAnswerThatIsMissingIsAFaultWithItsFile() throws IOException {
        String tower = made("tower");
        Files.delete(temp.resolve("tower/data/secret/03-odd.ans"));

        Script.Ended check = tools.runWithSuite("problem", "check", tower);

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.said()).contains("✗", "data/secret/03-odd");
    }

    @Test
    void programsAreJudgedTestByTest() throws IOException {
        String tower = made("tower");
        Path right = Files.writeString(temp.resolve("right.py"), "n = int(input())\nprint(n * (n + 1) // 2)");
        Path wrong = Files.writeString(temp.resolve("wrong.py"), "n = int(input())\nprint(n + 6 if n > 3 else n)");

        Script.Ended judged =
                tools.runWithSuite("judge", tower, "--submission", right.toString(), "--submission", wrong.toString());

        assertThat(judged.exitCode()).isEqualTo(1);
        assertThat(judged.said())
                .contains(
                        "right.py (python): ACCEPTED, 9 of 9 tests, score 100",
                        "wrong.py (python): WRONG_ANSWER, 2 of 9")
                .containsPattern("secret +7/7  \\.{7}\n")
                .containsPattern("secret +0/1  W\n")
                .contains("secret/01-two-rows: WRONG_ANSWER", "3 was expected and 2 came")
                .contains("tests that were not looked at: 6", "(W WRONG_ANSWER)");
        assertThat(tools.runWithSuite("judge", tower, "--submission", right.toString())
                        .exitCode())
                .isZero();
        assertThat(tools.runWithSuite("judge", tower).exitCode()).isZero();
    }

    @Test
    void whatIsPackedIsTakenInByTheSuite() throws IOException {
        String tower = made("tower");
        Path one = temp.resolve("one.zip");
        Path two = temp.resolve("two.zip");

        assertThat(tools.run("problem", "pack", tower, "--out", one.toString()).exitCode())
                .isZero();
        assertThat(tools.run("problem", "pack", tower, "--out", two.toString()).exitCode())
                .isZero();

        assertThat(two).hasSameBinaryContentAs(one);
        assertThat(tools.runWithSuite("judge", one.toString()).said()).contains("rectangle.js (javascript): ACCEPTED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "problem new TEMP                 | is there already",
                "problem new TEMP/No-Such         | lower-case letters and digits only",
                "problem new TEMP/a --kind essay  | stdio, function",
                "problem pack TEMP/nowhere        | There is no folder",
                "problem pack TEMP                | is no problem package",
                "problem check TEMP/nowhere       | There is no folder",
                "problem check TEMP               | holds none",
                "judge TEMP/nowhere               | There is no folder",
                "judge TEMP --suite http://localhost:1 --token x | is no problem package",
            })
    void whatCannotBeDoneIsSaidInASentence(String command, String said) {
        String[] arguments = command.replace("TEMP", temp.toString()).split(" ");

        Script.Ended ended = tools.run(arguments);

        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.said()).contains(said).doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1, nothing answers at http://127.0.0.1:1", "x, x is no address"})
    void aSuiteThatIsNotThereIsSaid(String address, String said) {
        String tower = made("tower");

        Script.Ended check = tools.run("judge", tower, "--suite", address, "--token", "x");

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.said()).contains(said).doesNotContain("Exception");
    }

    @Test
    void aTokenOfAnAuthorWillDoAndThatOfALearnerWillNot() {
        String tower = made("tower");
        String address = suite.address().toString();

        Script.Ended author = tools.run(
                "judge", tower, "--suite", address, "--token", suite.admin().token());
        Script.Ended learner = tools.run(
                "judge",
                tower,
                "--suite",
                address,
                "--token",
                suite.api().newStudent().token());

        assertThat(author.exitCode()).as(author.said()).isZero();
        assertThat(learner.exitCode()).isEqualTo(1);
        assertThat(learner.said()).contains("The suite answered 403").doesNotContain("Exception");
    }

    private String made(String name, String... options) {
        String folder = temp.resolve(name).toString();
        var arguments = new ArrayList<>(List.of("problem", "new", folder));
        arguments.addAll(List.of(options));
        Script.Ended made = tools.run(arguments.toArray(String[]::new));
        assertThat(made.exitCode()).as(made.said()).isZero();
        return folder;
    }
}
