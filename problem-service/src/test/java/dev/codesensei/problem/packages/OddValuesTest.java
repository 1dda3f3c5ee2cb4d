package dev.codesensei.problem.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OddValuesTest {

    private static final List<String> ODD = List.of(
            "",
            "x",
            "'x'",
            "0",
            "-1",
            "1e999",
            "true",
            "[]",
            "[x]",
            "[[x]]",
            "[{a: b}]",
            "{}",
            "{a: b}",
            "{a: [b]}",
            "{name: {a: b}}",
            "~");

    private static final List<String> PROBLEM = List.of(
            "type",
            "name",
            "uuid",
            "version",
            "credits",
            "author",
            "source",
            "source_url",
            "license",
            "rights_owner",
            "embargo_until",
            "limits",
            "validation",
            "validator_flags",
            "grading",
            "keywords",
            "languages",
            "allow_file_writing",
            "constants",
            "code_sensei");

    private static final List<String> GROUP = List.of(
            "max_score",
            "score_aggregation",
            "scoring",
            "require_pass",
            "static_validation",
            "static_validation_score",
            "static_validator_args",
            "args",
            "input_validator_args",
            "output_validator_args",
            "input_visualizer_args",
            "output_visualizer_args",
            "full_feedback",
            "hint",
            "description",
            "on_reject",
            "grading",
            "grader_flags",
            "input_validator_flags",
            "output_validator_flags",
            "accept_score",
            "reject_score",
            "range");

    private static final List<String> RULE = List.of(
            "language",
            "entrypoint",
            "authors",
            "model_solution",
            "permitted",
            "required",
            "score",
            "message",
            "use_for_time_limit",
            "secret");

    @TempDir
    Path temp;

    static Stream<Format> formats() {
        return Stream.of(Format.values());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whateverTheKeysOfAProblemHoldIsReadOrNamed(Format format) {
        for (String value : ODD) {
            Reading reading = problem(format, keys(PROBLEM, value)).read();

            assertThat(reading.problem().name()).isEqualTo("tide");
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whateverTheKeysOfAGroupOrACaseHoldIsReadOrNamed(Format format) {
        PackageBuilder builder = problem(format, "name: Tide\ntype: scoring\n");
        for (String value : ODD) {
            Reading reading = builder.with("data/secret/testdata.yaml", keys(GROUP, value))
                    .with("data/secret/test_group.yaml", keys(GROUP, value))
                    .with("data/secret/1.yaml", keys(GROUP, value))
                    .read();

            assertThat(reading.problem().data().groups()).hasSize(2);
        }
    }

    @Test
    void whateverTheKeysOfARuleHoldIsReadOrNamed() {
        PackageBuilder builder = PackageBuilder.current(temp);
        for (String value : ODD) {
            String rule = "accepted:\n" + keys(RULE, value).indent(2) + "rejected: " + value + "\n";

            Reading reading = builder.with("submissions/submissions.yaml", rule).read();

            assertThat(reading.problem().submissions().all()).hasSize(1);
        }
    }

    private static String keys(List<String> keys, String value) {
        return keys.stream().map(key -> key + ": " + value + "\n").collect(Collectors.joining());
    }

    private PackageBuilder problem(Format format, String yaml) {
        PackageBuilder builder = format.legacy() ? PackageBuilder.legacy(temp) : PackageBuilder.current(temp);
        return builder.with("problem.yaml", "problem_format_version: " + format.key() + "\n" + yaml);
    }
}
