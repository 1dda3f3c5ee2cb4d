package dev.codesensei.problem.packages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.problem.packages.archive.ArchiveLimits;
import dev.codesensei.problem.packages.reading.PackageRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {

    @TempDir
    Path temp;

    private static ProblemPackage example(String name) throws IOException {
        return new ProblemPackages(ArchiveLimits.DEFAULT)
                .read(Path.of("src/test/resources/packages").resolve(name), name)
                .problem();
    }

    private static TestGroup group(ProblemPackage problem, String name) {
        return problem.data()
                .allGroups()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void limitsThatAreNotSaidAreThoseOfTheSpecification() {
        assertThat(PackageBuilder.current(temp.resolve("a")).read().problem().limits())
                .isEqualTo(new Limits(new TimeLimit.Computed(1), 2, 1.5, 2048, 8, 128, 60, 2048, 60, 2048, 8, 2));
        assertThat(PackageBuilder.legacy(temp.resolve("b")).read().problem().limits())
                .isEqualTo(new Limits(new TimeLimit.Computed(1), 5, 2, 2048, 8, 128, 60, 2048, 60, 2048, 8, 2));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        ProblemPackage problem = example("harbour");

        assertThat(problem.metadata().titles()).isEqualTo(Map.of("en", "Harbour: the 2nd tide", "pt-BR", "Porto"));
        assertThat(problem.metadata().version()).isEqualTo("1.10");
        assertThat(problem.metadata().keywords()).containsExactly("graphs", "on", "007");
        assertThat(problem.metadata().constants())
                .containsEntry("eps", new Constant("1e-6", true))
                .containsEntry("word", new Constant("42", false));
        assertThat(problem.limits())
                .isEqualTo(new Limits(new TimeLimit.Given(2.5), 3, 1.25, 512, 16, 64, 30, 1024, 20, 256, 4, 3));
        assertThat(problem.extension().function().parameters())
                .extracting(parameter -> parameter.type().text())
                .containsExactly(
                        "list<map<string, int>>", "matrix<float>", "linked_list<int>", "binary_tree<optional<bool>>");
        assertThat(problem.outputValidator())
                .extracting(PackageFile::path)
                .containsExactly("lib/tide.h", "validate.cpp");
    }

    @Test
    void argumentsAreInheritedKeyByKeyAndScoresAreNot() throws IOException {
        ProblemPackage problem = example("harbour");
        TestCase first = group(problem, "secret/a").cases().getFirst();

        assertThat(first.settings().args()).containsExactly("slow", "yes", "");
        assertThat(first.settings().outputValidatorArgs()).containsExactly("--strict", "1e-6");
        assertThat(first.settings().fullFeedback()).isTrue();
        assertThat(first.hint()).isEqualTo("Think of low tide.\nTwice.");
        assertThat(group(problem, "secret/b").settings().outputValidatorArgs()).isEmpty();
        assertThat(group(problem, "secret/b/deep").settings().inputValidatorArgs())
                .isEqualTo(new InputValidatorArguments.ForAll(List.of("--all")));
        assertThat(group(problem, "secret/b").scoring())
                .isEqualTo(new Scoring(Aggregation.MIN, 60, List.of("sample", "secret/a")));
        assertThat(group(problem, "sample").settings().fullFeedback()).isTrue();
    }

    @Test
    void theDraftSharesOutTheScoreThatIsLeft() throws IOException {
        ProblemPackage problem = example("ferry");

        assertThat(group(problem, "secret/g1").scoring().maxScore()).isEqualTo(30);
        assertThat(group(problem, "secret/g2").scoring().maxScore()).isEqualTo(30);
        assertThat(group(problem, "secret/g3").scoring().maxScore()).isEqualTo(30);
        assertThat(group(problem, "secret/g1").cases().getFirst().settings().args())
                .containsExactly("one", "two");
        assertThat(group(problem, "secret/g1").settings().outputValidatorArgs()).containsExactly("case_sensitive");
        assertThat(group(problem, "secret/g3").settings().outputValidatorArgs())
                .containsExactly("float_tolerance", "1e-6");
    }

    @Test
    void anOlderGroupWithoutAFileHasAllThatTheOneAboveSays() throws IOException {
        ProblemPackage problem = example("lighthouse");

        assertThat(group(problem, "secret/near/dark").legacyGrading())
                .isEqualTo(group(problem, "secret/near").legacyGrading())
                .isEqualTo(new LegacyGrading(true, true, List.of("min"), 10, -1.5, Double.NEGATIVE_INFINITY, 10));
        assertThat(group(problem, "secret/near/dark").settings().outputValidatorArgs())
                .containsExactly("--blink", "3", "--bright");
        assertThat(group(problem, "secret/far").settings().outputValidatorArgs())
                .containsExactly("--blink", "3", "--far", "9");
        assertThat(group(problem, "secret/far").scoring()).isEqualTo(new Scoring(Aggregation.AVERAGE, null, List.of()));
        assertThat(group(problem, "secret").scoring()).isEqualTo(new Scoring(Aggregation.MAX, null, List.of()));
        assertThat(group(problem, "sample").legacyGrading().highest()).isEqualTo(200);
        assertThat(problem.extension().minimize()).isTrue();
        assertThat(problem.metadata().types()).containsOnly(ProblemType.SCORING, ProblemType.INTERACTIVE);
        assertThat(problem.limits().time()).isEqualTo(new TimeLimit.Given(3));
    }

    @Test
    void aNumberIsAFineName() {
        Reading reading = PackageBuilder.current(temp)
                .with("problem.yaml", "problem_format_version: 2025-09\nname: 1984\nuuid: 0x10\n")
                .read();

        assertThat(reading.problem().metadata().titles()).isEqualTo(Map.of("en", "1984"));
        assertThat(reading.problem().metadata().uuid()).isEqualTo("0x10");
    }

    @Test
    void aFolderOfSubmissionsMeansWhatARuleSaysOrElseWhatItIsCalled() throws IOException {
        Submissions submissions = example("harbour").submissions();

        assertThat(requirements(submissions, "wrong_answer"))
                .containsExactly(Requirement.of(Set.of(Outcome.AC, Outcome.WA), Set.of(Outcome.WA)));
        assertThat(requirements(submissions, "time_limit_exceeded"))
                .containsExactly(Requirement.of(Set.of(Outcome.AC, Outcome.WA, Outcome.TLE), Set.of(Outcome.TLE)));
        assertThat(requirements(submissions, "mixed")).hasSize(1);
    }

    private static List<Requirement> requirements(Submissions submissions, String directory) {
        Submission submission = submissions.all().stream()
                .filter(one -> one.directory().equals(directory))
                .findFirst()
                .orElseThrow();
        return submissions.rulesFor(submission).stream()
                .map(SubmissionRule::overall)
                .toList();
    }

    @Test
    void thePackageIsTheFolderAtTheTopOrTheTopItself() throws IOException {
        PackageBuilder.current(temp.resolve("top/tide"));
        PackageBuilder.current(temp.resolve("flat"));
        PackageBuilder.current(temp.resolve("two/a"));
        PackageBuilder.current(temp.resolve("two/b"));

        assertThat(PackageRoot.find(temp.resolve("top"), "x.zip"))
                .hasValueSatisfying(root -> assertThat(root.name()).isEqualTo("tide"));
        assertThat(PackageRoot.find(temp.resolve("flat"), "x.KPP"))
                .hasValueSatisfying(root -> assertThat(root.name()).isEqualTo("x"));
        assertThat(PackageRoot.find(temp.resolve("two"), "x.zip")).isEmpty();
    }

    @Test
    void anArchiveWithoutAPackageIsRefusedAndLeavesNothing() throws IOException {
        Path archive = temp.resolve("empty.zip");
        try (var out = new ZipArchiveOutputStream(archive)) {
            out.putArchiveEntry(new ZipArchiveEntry("readme"));
            out.closeArchiveEntry();
        }

        var outcome = new ProblemPackages(ArchiveLimits.DEFAULT).read(archive, "empty.zip", temp.resolve("out"));

        assertThat(outcome).isInstanceOf(ProblemPackages.Import.Refused.class);
        assertThat(temp.resolve("out")).doesNotExist();
    }

    @Test
    void aLinkIsReadAsACopyAndSaidToBeOne() throws IOException {
        PackageBuilder.current(temp.resolve("tide"));
        Path archive = temp.resolve("tide.zip");
        try (var out = new ZipArchiveOutputStream(archive);
                var files = Files.walk(temp.resolve("tide"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putArchiveEntry(new ZipArchiveEntry(temp.relativize(file).toString()));
                Files.copy(file, out);
                out.closeArchiveEntry();
            }
            for (String ending : List.of(".in", ".ans")) {
                var link = new ZipArchiveEntry("tide/data/secret/2" + ending);
                link.setUnixMode(0120777);
                out.putArchiveEntry(link);
                out.write(("../sample/1" + ending).getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }

        var read = (ProblemPackages.Import.Read)
                new ProblemPackages(ArchiveLimits.DEFAULT).read(archive, "tide.zip", temp.resolve("out"));

        assertThat(read.reading().importable()).isTrue();
        assertThat(read.reading().findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "NOTE data/secret/2.ans: was a link and is a copy of data/sample/1.ans",
                        "NOTE data/secret/2.in: was a link and is a copy of data/sample/1.in");
        TestCase linked = group(read.reading().problem(), "secret").cases().getLast();
        TestCase sample = group(read.reading().problem(), "sample").cases().getFirst();
        assertThat(linked.contents()).isEqualTo(sample.contents());
    }
}
