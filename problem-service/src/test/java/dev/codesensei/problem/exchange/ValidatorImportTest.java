package dev.codesensei.problem.exchange;

import static dev.codesensei.problem.Callers.asAuthor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.ProblemPackage;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that say themselves how answers are checked. */
@QuarkusTest
class ValidatorImportTest extends ProblemSuite {

    @TempDir
    private Path temp;

    @Test
    void aValidatorOfItsOwnJudgesThePackage() throws IOException {
        imported(Archives.zip(slug + "/", withValidator())).body("report.judged", equalTo(true));

        TestSet set = judgedBy(slug);
        ValidatorSource validator = Objects.requireNonNull(set.validator());
        assertThat(validator.language()).isEqualTo("cpp");
        assertThat(validator.files())
                .extracting(ValidatorSource.File::name)
                .containsExactly("validate.cpp", "testlib.h");
        assertThat(validator.limits().cpuMillis()).isEqualTo(20_000);
        assertThat(validator.limits().wallMillis()).isEqualTo(60_000);
        assertThat(validator.limits().memoryKib()).isEqualTo(256 * 1024);
        assertThat(validator.limits().outputBytes()).isEqualTo(4 << 20);
    }

    @Test
    void eachTestHasItsArgumentsForTheValidator() throws IOException {
        imported(Archives.zip(slug + "/", withValidator()));

        TestSet set = judgedBy(slug);

        assertThat(set.tests())
                .extracting(set::checkerOf)
                .containsExactly(
                        new Checker.Custom(List.of()),
                        new Checker.Custom(List.of("--strict", "1e-6")),
                        new Checker.Custom(List.of("--strict", "2")));
    }

    @Test
    void groupsMayCompareInDifferentWays() throws IOException {
        Map<String, String> files = Archives.tide();
        files.put("data/sample/test_group.yaml", "output_validator_args: [case_sensitive]\n");

        imported(Archives.zip(slug + "/", files)).body("report.judged", equalTo(true));

        TestSet set = judgedBy(slug);
        assertThat(set.checker()).isEqualTo(new Checker.Tokens(false, false, 1e-6, 1e-6));
        assertThat(set.tests())
                .extracting(TestCase::checker)
                .containsExactly(new Checker.Tokens(true, false, null, null), null, null);
    }

    @Test
    void theValidatorGoesOutAsItCame() throws IOException {
        byte[] zip = Archives.zip(slug + "/", withValidator());
        imported(zip);

        assertThat(exported()).isEqualTo(Archives.read(zip, temp));
    }

    @Test
    void newTestsAreCheckedByTheSameValidator() throws IOException {
        imported(Archives.zip(slug + "/", withValidator()));

        asAuthor(ada)
                .header("If-Match", "*")
                .body(TESTS)
                .put(PROBLEMS + slug + "/tests")
                .then()
                .statusCode(200);

        TestSet set = judgedBy(slug);
        assertThat(set.validator()).isNotNull();
        assertThat(set.tests())
                .extracting(set::checkerOf)
                .containsOnly(new Checker.Custom(List.of("--strict", "1e-6")));
        assertThat(exported().outputValidator())
                .extracting(PackageFile::path)
                .containsExactlyInAnyOrder("validate.cpp", "testlib.h");
    }

    @Test
    void anotherCheckerIsForAllTests() throws IOException {
        imported(Archives.zip(slug + "/", withValidator()));

        edit("lines").statusCode(200);

        TestSet set = judgedBy(slug);
        assertThat(set.tests()).extracting(set::checkerOf).containsOnly(new Checker.Lines());
    }

    @Test
    void theWayBackToTheValidatorIsOpen() throws IOException {
        imported(Archives.zip(slug + "/", withValidator()));
        edit("lines").statusCode(200);

        edit("custom").statusCode(200);

        assertThat(judgedBy(slug).validator()).isNotNull();
    }

    @Test
    void withoutAValidatorNobodyAsksForOne() {
        draft();

        edit("custom").statusCode(400).body("violations.field", hasItem("checker"));
    }

    @Test
    void aValidatorThatIsBuiltByAScriptIsNotJudgedBy() {
        Map<String, String> files = withValidator();
        files.put("output_validator/build", "#!/bin/sh\n");

        imported(Archives.zip(slug + "/", files))
                .body("report.judged", equalTo(false))
                .body("report.findings.message", hasItem(containsString("a script of its own")));
    }

    @Test
    void filesThatAreToBeIncludedAreNamed() {
        Map<String, String> files = Archives.tide();
        files.put("include/python3/tide.py", "high = 1\n");

        imported(Archives.zip(slug + "/", files))
                .body("report.judged", equalTo(true))
                .body("report.findings.find { it.file == 'include' }.severity", equalTo("warning"));
    }

    private static Map<String, String> withValidator() {
        Map<String, String> files = Archives.tide();
        files.put(
                "problem.yaml",
                files.get("problem.yaml")
                        .replace("memory: 512", "validation_time: 20, validation_memory: 256, validation_output: 4"));
        files.put("output_validator/testlib.h", "#pragma once\n");
        files.put("output_validator/validate.cpp", "#include \"testlib.h\"\nint main() { return 42; }\n");
        files.remove("data/sample/test_group.yaml");
        files.put("data/secret/test_group.yaml", "output_validator_args: [--strict, 1e-6]\n");
        files.put("data/secret/2-large.yaml", "output_validator_args: [--strict, '2']\n");
        return files;
    }

    private ValidatableResponse edit(String checker) {
        return asAuthor(ada)
                .header("If-Match", "*")
                .body(twoSum("\"checker\": {\"type\": \"%s\"%s}"
                        .formatted(checker, checker.equals("custom") ? ", \"arguments\": []" : "")))
                .put(PROBLEMS + slug)
                .then();
    }

    private ProblemPackage exported() throws IOException {
        byte[] zip = asAuthor(ada)
                .get(PROBLEMS + slug + "/export")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return Archives.read(zip, temp);
    }
}
