package dev.codesensei.problem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.grading.ScoredGroup;
import dev.codesensei.judge.grading.ScoredGroup.Aggregation;
import dev.codesensei.problem.packages.Finding;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemPackages;
import dev.codesensei.problem.packages.archive.ArchiveLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoredGroupsTest {

    @TempDir
    private Path folder;

    @Test
    void groupsAreAsThePackageSays() throws IOException {
        currentFormat("type: scoring");
        test("sample/1");
        test("secret/a/1");
        test("secret/a/2");
        group("secret/a", "max_score: 40", "score_aggregation: pass-fail");
        test("secret/b/1");
        test("secret/b/deep/2");
        group("secret/b", "max_score: 60", "score_aggregation: sum", "require_pass: [sample, secret/a]");

        ScoredGroup all = groups();

        assertThat(all.groups())
                .containsExactly(
                        new ScoredGroup("sample", Aggregation.SUM, 0.0, 0.0, false, List.of(), List.of(1), List.of()),
                        new ScoredGroup(
                                "secret",
                                Aggregation.SUM,
                                100.0,
                                100.0,
                                false,
                                List.of(),
                                List.of(),
                                List.of(
                                        new ScoredGroup(
                                                "secret/a",
                                                Aggregation.PASS_FAIL,
                                                40.0,
                                                null,
                                                true,
                                                List.of(),
                                                List.of(2, 3),
                                                List.of()),
                                        new ScoredGroup(
                                                "secret/b",
                                                Aggregation.SUM,
                                                60.0,
                                                30.0,
                                                false,
                                                List.of("sample", "secret/a"),
                                                List.of(4, 5),
                                                List.of()))));
    }

    @Test
    void withoutGroupsTestsShareTheHundred() throws IOException {
        currentFormat("type: scoring");
        test("secret/1");
        test("secret/2");
        test("secret/3");
        test("secret/4");

        assertThat(groups().groups()).singleElement().satisfies(secret -> {
            assertThat(secret.maxScore()).isEqualTo(100);
            assertThat(secret.testScore()).isEqualTo(25);
        });
    }

    @Test
    void withoutABoundTheValidatorHasToSay() throws IOException {
        currentFormat("type: scoring");
        test("secret/1");
        group("secret", "max_score: unbounded");
        Files.createDirectories(folder.resolve("output_validator"));
        Files.writeString(folder.resolve("output_validator/v.py"), "x\n");

        assertThat(groups().groups()).singleElement().satisfies(secret -> {
            assertThat(secret.maxScore()).isNull();
            assertThat(secret.testScore()).isNull();
        });
    }

    @Test
    void whatPassesOrFailsIsNotScored() throws IOException {
        currentFormat("type: pass-fail");
        test("secret/1");

        assertThat(ScoredGroups.of(read())).isEmpty();
    }

    @Test
    void olderFormatsSayWhatATestIsWorth() throws IOException {
        legacyFormat();
        test("secret/one/1");
        test("secret/one/2");
        legacyGroup("secret", "on_reject: continue", "grader_flags: sum", "range: 0 100");
        legacyGroup("secret/one", "on_reject: break", "grader_flags: min", "accept_score: 30", "range: 0 30");

        ScoredGroup one = groups().groups().getLast().groups().getFirst();

        assertThat(one.aggregation()).isEqualTo(Aggregation.MIN);
        assertThat(one.maxScore()).isEqualTo(30);
        assertThat(one.testScore()).isEqualTo(30);
        assertThat(one.stopsAtFailure()).isTrue();
    }

    @Test
    void aLegacyTestIsWorthAPointWhereNothingIsSaid() throws IOException {
        legacyFormat();
        test("secret/1");

        ScoredGroup secret = groups().groups().getLast();

        assertThat(secret.maxScore()).isNull();
        assertThat(secret.testScore()).isEqualTo(1);
    }

    @Test
    void whatTheJudgeCannotScoreSaysSo() throws IOException {
        legacyFormat();
        test("secret/best/1");
        test("secret/own/1");
        legacyGroup("secret/best", "grader_flags: max", "range: 0 10");
        legacyGroup("secret/own", "grading: custom");

        assertThat(new ScoringObstacles(read()).obstacles())
                .containsExactly("secret/best is scored by max", "secret/own has a grader of its own");
    }

    @Test
    void aGroupThatIsWorthNothingIsAMistake() throws IOException {
        currentFormat("type: scoring");
        test("secret/a/1");

        assertThat(new ScoringObstacles(read()).obstacles())
                .containsExactly("secret/a passes or fails, and has no max_score");
    }

    @Test
    void groupsOfAWholeNeedNoScoreOfTheirOwn() throws IOException {
        currentFormat("type: scoring");
        group("secret", "score_aggregation: pass-fail");
        test("secret/a/1");

        assertThat(new ScoringObstacles(read()).obstacles()).isEmpty();
    }

    @Test
    void remainsOfLegacyGradersAreNamed() throws IOException {
        legacyFormat();
        test("secret/1");
        legacyGroup("secret", "grader_flags: first_error ignore_sample", "reject_score: -2", "range: 0 10");
        var findings = new Findings();

        new ScoringObstacles(read()).nameRest(findings);

        assertThat(findings.all()).extracting(Finding::key).containsExactly("reject_score", "grader_flags");
    }

    private ScoredGroup groups() throws IOException {
        return ScoredGroups.of(read()).orElseThrow();
    }

    private ProblemPackage read() throws IOException {
        return new ProblemPackages(ArchiveLimits.DEFAULT).read(folder, "tide").problem();
    }

    private void currentFormat(String type) throws IOException {
        Files.writeString(
                folder.resolve("problem.yaml"), "problem_format_version: 2025-09\nname: Tide\nuuid: u\n" + type + "\n");
    }

    private void legacyFormat() throws IOException {
        Files.writeString(folder.resolve("problem.yaml"), "name: Tide\ntype: scoring\n");
    }

    private void test(String name) throws IOException {
        Path file = folder.resolve("data").resolve(name + ".in");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "1\n");
        Files.writeString(folder.resolve("data").resolve(name + ".ans"), "1\n");
    }

    private void group(String name, String... keys) throws IOException {
        config(name, "test_group.yaml", keys);
    }

    private void legacyGroup(String name, String... keys) throws IOException {
        config(name, "testdata.yaml", keys);
    }

    private void config(String name, String file, String... keys) throws IOException {
        Path group = Files.createDirectories(folder.resolve("data").resolve(name));
        Files.writeString(group.resolve(file), String.join("\n", keys) + "\n");
    }
}
