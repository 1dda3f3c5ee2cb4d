package dev.codesensei.standalone.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseRulesTest {

    private static final String YAML = """
            title: A course
            levels:
              - age_group: "11-12"
                title: First steps
                sessions:
                  - id: hello
                    title: Saying hello
                    cheat_sheets: [printing]
                    problems: [hello-you]
            cheat_sheets:
              - {slug: printing, title: Printing}
            """;

    @TempDir
    Path temp;

    private FolderOf folder = new FolderOf(Path.of(""));

    @BeforeEach
    void write() {
        folder = new FolderOf(temp)
                .with("course.yaml", YAML)
                .with("lessons/hello.md", "Hello")
                .with("cheatsheets/printing.md", "print")
                .with("problems/hello-you/problem.yaml", "name: Hello");
    }

    @Test
    void aCourseOfOnePieceIsFine() {
        assertThat(remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[hello-you]     | [hello-you, gone] | session hello names a problem that is not there: gone",
                "[hello-you]     | []                | nothing names problems/hello-you",
                "[hello-you]     | []                | session hello has no problems",
                "[printing]      | [reading]         | session hello names a cheat sheet that is not there: reading",
                "id: hello       | id: bye           | session bye has no lesson: lessons/bye.md is not there",
                "id: hello       | id: bye           | nothing names lessons/hello",
                "id: hello       | label: hello      | there is no id",
                "slug: printing  | slug: reading     | cheatsheets/reading.md is not there",
                "slug: printing  | slug: reading     | nothing names cheatsheets/printing",
                "'\"11-12\"'    | old               | a level has no age_group of 11-12",
                "title: A course | name: A course    | there is no title",
                "levels:         | steps:            | has no levels",
            })
    void whatDoesNotFitIsNamed(String instead, String written, String remark) {
        folder.with("course.yaml", YAML.replace(instead, written));

        assertThat(remarks()).anyMatch(sentence -> sentence.contains(remark));
    }

    @Test
    void aPackageThatNoSessionNamesIsNamed() {
        folder.with("problems/left-out/problem.yaml", "name: Left out");

        assertThat(remarks()).containsExactly("course.yaml: nothing names problems/left-out");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() {
        folder.with("course.yaml", "title: A\nlevels: [\n");

        assertThatThrownBy(this::remarks)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("course.yaml cannot be read")
                .hasMessageContaining("line 3");
    }

    private List<String> remarks() {
        return CourseRules.remarks(new CourseFolder(folder.path())).stream()
                .map(Remark::sentence)
                .toList();
    }
}
