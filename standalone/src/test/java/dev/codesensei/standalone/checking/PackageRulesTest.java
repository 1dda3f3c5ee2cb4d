package dev.codesensei.standalone.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.standalone.gateway.PackageReport;
import dev.codesensei.standalone.gateway.PackageReport.Note;
import dev.codesensei.standalone.gateway.PackageReport.Solution;
import dev.codesensei.standalone.packages.PackageFolder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageRulesTest {

    private static final String YAML = """
            name: Tide
            keywords: water waves
            code_sensei:
              difficulty: easy
              hints: [Look, Think, Add]
            """;

    private static final Solution RIGHT = solution("accepted/a.py", "python", 20, null);
    private static final Solution RIGHT_TOO = solution("accepted/b.js", "javascript", 20, null);
    private static final Solution WRONG = solution("wrong_answer/w.py", "python", 20, null);

    @TempDir
    Path temp;

    private FolderOf folder = new FolderOf(Path.of(""));

    @BeforeEach
    void write() {
        folder = new FolderOf(temp)
                .with("problem.yaml", YAML)
                .with("statement/problem.en.md", "Add.")
                .with("solution/solution.en.md", "Just add.")
                .with("data/sample/1.in", "1 2")
                .with("submissions/accepted/a.py", "print(sum(map(int, input().split())))");
    }

    @Test
    void aPackageThatHasEverythingIsFine() {
        assertThat(remarks(true, RIGHT, RIGHT_TOO, WRONG)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "difficulty: easy   | difficulty: tricky | code_sensei.difficulty",
                "[Look, Think, Add] | [Look, Think]      | code_sensei.hints has 2 steps",
                "keywords           | words              | keywords names no topics",
                "code_sensei        | others             | code_sensei.hints has 0 steps",
            })
    void whatLearnersNeedIsAFaultInACourseAndElsewhereAdvice(String instead, String written, String remark) {
        folder.with("problem.yaml", YAML.replace(instead, written));

        assertThat(remarks(true, RIGHT, RIGHT_TOO, WRONG))
                .anyMatch(found -> found.fault() && found.sentence().contains(remark));
        assertThat(remarks(false, RIGHT, RIGHT_TOO, WRONG))
                .anyMatch(found -> !found.fault() && found.sentence().contains(remark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"solution/solution.en.md", "data/sample/1.in", "statement/problem.en.md"})
    void aFileThatIsMissingIsNamed(String file) {
        folder.without(file);

        assertThat(remarks(true, RIGHT, RIGHT_TOO, WRONG)).hasSize(1).allSatisfy(remark -> {
            assertThat(remark.fault()).isTrue();
            assertThat(remark.sentence()).startsWith(file.substring(0, file.indexOf('/')));
        });
    }

    @Test
    void oneLanguageAndNoWrongSolutionAreTooLittle() {
        assertThat(remarks(true, RIGHT, RIGHT))
                .extracting(Remark::sentence)
                .containsExactly(
                        "submissions/accepted: is in one language only", "submissions/wrong_answer: there is none");
        assertThat(remarks(false, WRONG)).contains(Remark.fault("submissions/accepted", "there is no solution"));
    }

    @Test
    void aBrokenPromiseIsAFaultWithTheTestAndTheMessage() {
        Solution broken = solution("accepted/a.py", "python", 20, "Test 2 (secret/1) came to WRONG_ANSWER");

        assertThat(remarks(false, broken, WRONG))
                .contains(Remark.fault(
                        "submissions/accepted/a.py",
                        "Test 2 (secret/1) came to WRONG_ANSWER. Line 1: 42 was expected"));
    }

    @Test
    void anInputValidatorThatRefusesIsAFaultWhereItLies() {
        Solution broken = solution("input_validators/v.py", "python", 20, "Test 2 (secret/1) came to WRONG_ANSWER");

        assertThat(remarks(true, broken, RIGHT, RIGHT_TOO, WRONG))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.fault()).isTrue();
                    assertThat(remark.sentence()).startsWith("input_validators/v.py: Test 2");
                });
    }

    @Test
    void whatTheSuiteFindsIsHandedOn() {
        var report = new PackageReport(
                false,
                0,
                List.of(
                        new Note("error", "data/secret/1.in", null, "has no answer"),
                        new Note("warning", "problem.yaml", "naem", "is not a key"),
                        new Note("note", "problem.yaml", null, "is fine")),
                List.of(),
                List.of("a.py takes long"));

        assertThat(new PackageRules(PackageFolder.at(temp), true).remarks(report))
                .containsExactly(
                        new Remark(true, "data/secret/1.in: has no answer"),
                        new Remark(false, "problem.yaml, naem: is not a key"),
                        Remark.fault("submissions", "none of them could be judged"),
                        new Remark(false, "a.py takes long"));
    }

    @Test
    void aHintThatGivesTheSolutionAwayIsAFaultAnywhere() {
        folder.with("problem.yaml", YAML.replace("Add]", "'`print(sum(map(int, input().split())))`']"));

        assertThat(remarks(false, RIGHT, RIGHT_TOO, WRONG)).singleElement().satisfies(remark -> {
            assertThat(remark.fault()).isTrue();
            assertThat(remark.sentence()).startsWith("problem.yaml, hints[3]").contains("submissions/accepted/a.py");
        });
    }

    @Test
    void whatTheStatementSaysMayBeSaidAgain() {
        folder.with("problem.yaml", YAML.replace("Add]", "'`print(sum(map(int, input().split())))`']"))
                .with("statement/problem.en.md", "Mend `print(sum(map(int, input().split())))`.");

        assertThat(remarks(true, RIGHT, RIGHT_TOO, WRONG)).isEmpty();
    }

    private List<Remark> remarks(boolean inCourse, Solution... solutions) {
        var report = new PackageReport(true, 1_000, List.of(), List.of(solutions), List.of());
        return new PackageRules(PackageFolder.at(temp), inCourse).remarks(report);
    }

    private static Solution solution(String name, String language, long slowest, @Nullable String problem) {
        String message = problem == null ? null : "Line 1: 42 was expected";
        return new Solution(name, language, "ANY", 1, 2, slowest, problem == null, problem, message, 50.0, List.of());
    }
}
