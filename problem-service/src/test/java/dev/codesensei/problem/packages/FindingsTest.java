package dev.codesensei.problem.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingsTest {

    @TempDir
    Path temp;

    @Test
    void aRightPackageHasNone() {
        assertThat(PackageBuilder.current(temp.resolve("a")).read().findings()).isEmpty();
        assertThat(PackageBuilder.legacy(temp.resolve("b")).read().findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: chess               | ERROR problem.yaml type: should be types of the specification
            type: [scoring, pass-fail]| ERROR problem.yaml type: pass-fail and scoring exclude each other
            type: [submit-answer, interactive] | ERROR problem.yaml type: interactive and submit-answer exclude
            colour: red               | WARNING problem.yaml colour: is not a key of this format
            limits: 5                 | ERROR problem.yaml limits: should be a map, and is "5"
            limits: {memory: lots}    | ERROR problem.yaml limits.memory: should be an integer, 1 or more, and is "lots"
            limits: {memory: 0}       | ERROR problem.yaml limits.memory: should be an integer
            limits: {memory: 1.5}     | ERROR problem.yaml limits.memory: should be an integer
            limits: {memory: "512"}   | ERROR problem.yaml limits.memory: should be an integer, 1 or more, and is a string
            limits: {time_limit: 0}   | ERROR problem.yaml limits.time_limit: should be a number above 0
            limits: {time_limit: .nan}| ERROR problem.yaml limits.time_limit: should be a number above 0
            limits: {time_multipliers: {ac_to_time_limit: 0.5}} | ERROR problem.yaml limits.time_multipliers.ac_to_time_limit: should be
            limits: {speed: 1}        | WARNING problem.yaml limits.speed: is not a key
            license: mine             | ERROR problem.yaml license: should be a license
            license: cc0              | WARNING problem.yaml rights_owner: is missing
            keywords: {a: b}          | ERROR problem.yaml keywords: should be a string, and is a map
            embargo_until: tomorrow   | ERROR problem.yaml embargo_until: should be a date
            allow_file_writing: maybe | ERROR problem.yaml allow_file_writing: should be true or false
            languages: []             | ERROR problem.yaml languages: should be all or name a language
            constants: {1x: 2}        | ERROR problem.yaml constants.1x: is not a name
            credits: {authors: {email: a}} | ERROR problem.yaml credits.authors.name: is missing
            source: {url: x}          | ERROR problem.yaml source.name: is missing
            code_sensei: {function: {name: f, returns: set<int>}} | ERROR problem.yaml code_sensei.function.returns: should be
            code_sensei: {function: {name: f, returns: map<int>}} | ERROR problem.yaml code_sensei.function.returns: should be
            code_sensei: {function: {name: 1f, returns: int}} | ERROR problem.yaml code_sensei.function.name: should be
            code_sensei: {function: {name: f, returns: int, parameters: [{name: range, type: int}]}} | ERROR problem.yaml code_sensei.function.parameters[0].name: is a reserved word in go
            code_sensei: {function: {returns: int}} | ERROR problem.yaml code_sensei.function.name: is missing
            code_sensei: {difficulty: tough} | ERROR problem.yaml code_sensei.difficulty: should be easy, medium or hard
            code_sensei: {constraints: {n: 5}} | ERROR problem.yaml code_sensei.constraints: should be a string, and is a map
            code_sensei: {hints: [a, b, c, d]} | ERROR problem.yaml code_sensei.hints: should be at most 3 steps, and are 4
            code_sensei: {hints: [a, " "]} | ERROR problem.yaml code_sensei.hints: has one that says nothing
            code_sensei: {hints: [a, [b]]} | ERROR problem.yaml code_sensei.hints: should be a string, and is a sequence
            code_sensei: {starter: print()} | ERROR problem.yaml code_sensei.starter: should be a map
            code_sensei: {starter: {python: [a]}} | ERROR problem.yaml code_sensei.starter.python: should be a string
            code_sensei: {colour: red}| WARNING problem.yaml code_sensei.colour: is not a key
            type: interactive         | ERROR output_validator: is missing
            name: Twice               | ERROR problem.yaml: has the key name twice
            a: [1                     | ERROR problem.yaml: is not YAML
            """)
    void aWrongValueIsNamedWithItsKey(String yaml, String finding) {
        Reading reading = PackageBuilder.current(temp).and(yaml).read();

        assertThat(reading.findings())
                .anySatisfy(found -> assertThat(found).asString().startsWith(finding));
        assertThat(reading.importable()).isEqualTo(finding.startsWith("WARNING"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validation: sometimes       | ERROR problem.yaml validation: should begin with default or custom
            validation: custom magic    | ERROR problem.yaml validation: magic is not a way
            validation: custom score    | ERROR problem.yaml validation: score is for scoring problems
            type: interactive           | ERROR problem.yaml type: should be pass-fail or scoring
            source_url: x               | ERROR problem.yaml source_url: must not be there without source
            grading: {objective: most}  | ERROR problem.yaml grading.objective: should be min or max
            grading: {colour: red}      | WARNING problem.yaml grading.colour: is not a key
            version: 2                  | WARNING problem.yaml version: is not a key
            problem_format_version: 1999| ERROR problem.yaml problem_format_version: should be one of
            validator_flags: float_tolerance | ERROR data/sample output_validator_args: float_tolerance needs a number
            """)
    void olderFormatsAreCheckedByTheirOwnRules(String yaml, String finding) {
        Reading reading = PackageBuilder.legacy(temp).and(yaml).read();

        assertThat(reading.findings())
                .anySatisfy(found -> assertThat(found).asString().startsWith(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data/sample/2.in            | ERROR data/sample/2.ans: is missing
            data/secret/2.ans           | WARNING data/secret/2.ans: belongs to a test case that has no input
            data/secret/2.yaml          | WARNING data/secret/2.yaml: belongs to a test case that has no input
            data/secret/2.files/a       | WARNING data/secret/2.files: belongs to a test case that has no input
            data/secret/notes.txt       | WARNING data/secret/notes.txt: belongs to no test case
            data/secret/g/test_group.yaml | ERROR data/secret/g: is a group without a test case
            data/secret/g/1.in          | ERROR data/secret: holds test cases and groups
            data/secret/1/1.in          | ERROR data/secret/1: is a group and a test case
            data/sample/g/1.in          | ERROR data/sample: must not hold groups
            data/extra/1.in             | WARNING data/extra: is no group
            data/sample/1.interaction   |
            data/invalid_input/1.in     |
            data/valid_output/1.in      | ERROR data/valid_output/1.out: is missing
            statement/problem.sv.md     | ERROR problem.yaml name: says no title in sv
            statement/problem.english.md| ERROR statement/problem.english.md: should name a language
            statement/problem.md        | ERROR statement/problem.md: is a second text
            statement/problem.en.html   | WARNING statement/problem.en.html: is HTML
            submissions/odd/a.py        | WARNING submissions/odd: is a folder without a meaning
            submissions/a.py            | WARNING submissions/a.py: lies in no folder
            README.md                   | WARNING README.md: is not part of a package
            .gitignore                  | WARNING .gitignore: has a name that packages do not have
            """)
    void aFileThatIsOutOfPlaceIsNamed(String path, String finding) {
        Reading reading = PackageBuilder.current(temp).with(path, "x\n").read();

        if (finding == null) {
            assertThat(reading.findings()).isEmpty();
        } else {
            assertThat(reading.findings())
                    .anySatisfy(found -> assertThat(found).asString().startsWith(finding));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            data/secret/1.in            | ERROR data/secret: holds no test case
            data/sample/1.ans           | ERROR data/sample/1.ans: is missing
            problem.yaml                | ERROR problem.yaml: is missing
            statement/problem.en.md     | WARNING statement: holds no statement
            input_validators/v.py       | WARNING input_validators: holds no validator
            submissions/accepted/a.py   | WARNING submissions/accepted: holds no solution
            """)
    void aMissingFileIsNamed(String path, String finding) {
        Reading reading = PackageBuilder.current(temp).without(path).read();

        assertThat(reading.findings())
                .anySatisfy(found -> assertThat(found).asString().startsWith(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max_score: 10                  | ERROR data/secret/test_group.yaml max_score: is for the secret data of scoring
            args: fast                     | ERROR data/secret/test_group.yaml args: should be a sequence of strings
            full_feedback: 1               | ERROR data/secret/test_group.yaml full_feedback: should be true or false
            static_validator_args: [a]     | ERROR data/secret/test_group.yaml static_validator_args: must not be there
            static_validation_score: 5     | ERROR data/secret: asks for static validation
            output_validator_args: [fuzzy] | ERROR data/secret output_validator_args: the default validator has no
            on_reject: break               | WARNING data/secret/test_group.yaml on_reject: is not a key
            """)
    void aWrongGroupIsNamed(String yaml, String finding) {
        Reading reading = PackageBuilder.current(temp)
                .with("data/secret/test_group.yaml", yaml + "\n")
                .read();

        assertThat(reading.findings())
                .anySatisfy(found -> assertThat(found).asString().startsWith(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            range: 5            | ERROR data/secret/testdata.yaml range: should be two numbers
            range: 9 5          | ERROR data/secret/testdata.yaml range: should be two numbers
            range: a b          | ERROR data/secret/testdata.yaml range: should be two numbers
            on_reject: stop     | ERROR data/secret/testdata.yaml on_reject: should be break or continue
            grading: mine       | ERROR data/secret/testdata.yaml grading: should be default or custom
            accept_score: many  | ERROR data/secret/testdata.yaml accept_score: should be a number
            output_validator_flags: {flags: a} | ERROR data/secret/testdata.yaml output_validator_flags.name: is missing
            """)
    void aWrongGroupOfAnOlderFormatIsNamed(String yaml, String finding) {
        Reading reading = PackageBuilder.legacy(temp)
                .and("type: scoring")
                .with("data/secret/testdata.yaml", yaml + "\n")
                .read();

        assertThat(reading.findings())
                .anySatisfy(found -> assertThat(found).asString().startsWith(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            low-tide   | WARNING problem.yaml: lies in the folder low-tide
            LowTide    | WARNING problem.yaml: lies in the folder LowTide
            ../tide    | ERROR problem.yaml: lies in a folder that has no name for a package
            ..         | ERROR problem.yaml: lies in a folder that has no name for a package
            low tide   | ERROR problem.yaml: lies in a folder that has no name for a package
            """)
    void aNameThatIsNoFolderIsNamed(String name, String finding) {
        Reading reading = PackageBuilder.current(temp).read(name);

        assertThat(reading.findings()).singleElement().asString().startsWith(finding);
    }

    @Test
    void yamlThatExplodesIsRefused() {
        String bomb = "a: &a [x, x]\n" + "bcdefghijklmnopqrst".replaceAll("(.)", "$1: \\&$1 [*a, *a]\n");

        assertThat(PackageBuilder.current(temp.resolve("many")).and(bomb).read().findings())
                .anySatisfy(found -> assertThat(found.message()).contains("aliases"));
        assertThat(PackageBuilder.current(temp.resolve("self"))
                        .and("a: &a [*a]")
                        .read()
                        .findings())
                .anySatisfy(found -> assertThat(found.message()).contains("refers to itself"));
        assertThat(PackageBuilder.current(temp.resolve("deep"))
                        .and("a: " + "[".repeat(500))
                        .read()
                        .findings())
                .anySatisfy(found -> assertThat(found.message()).contains("is not YAML"));
        assertThat(PackageBuilder.current(temp.resolve("tag"))
                        .and("a: !!java.io.File [x]")
                        .read()
                        .importable())
                .isFalse();
        assertThat(PackageBuilder.current(temp.resolve("tags"))
                        .and("a: !!java.io.File x")
                        .read()
                        .importable())
                .isFalse();
    }

    @Test
    void aTextThatIsNotUtf8IsNamed() {
        Reading reading = PackageBuilder.current(temp)
                .with("data/secret/1.yaml", new byte[] {'a', ':', (byte) 0xff})
                .read();

        assertThat(reading.findings())
                .extracting(Finding::toString)
                .containsExactly("ERROR data/secret/1.yaml: is not UTF-8");
    }

    @Test
    void linksInAFolderAreNeverFollowed() throws IOException {
        PackageBuilder builder = PackageBuilder.current(temp.resolve("p"));
        Files.writeString(temp.resolve("outside.in"), "x");
        Files.createSymbolicLink(temp.resolve("p/data/secret/2.in"), temp.resolve("outside.in"));

        Reading reading = builder.read();

        assertThat(reading.findings())
                .extracting(Finding::toString)
                .containsExactly("WARNING data/secret/2.in: is a link or a special file and is ignored");
    }
}
