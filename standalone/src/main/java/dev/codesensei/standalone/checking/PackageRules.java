package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.gateway.PackageReport;
import dev.codesensei.standalone.gateway.PackageReport.Solution;
import dev.codesensei.standalone.packages.PackageFolder;
import dev.codesensei.standalone.packages.ProblemYaml;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a package should have besides being as promised. In a course learners depend on it; elsewhere it is advice.
 *
 * @param inCourse whether the package belongs to a course
 */
record PackageRules(PackageFolder folder, boolean inCourse) {

    private static final String YAML = "problem.yaml";
    private static final int HINTS = 3;
    private static final int LANGUAGES = 2;
    private static final Set<String> DIFFICULTIES = Set.of("easy", "medium", "hard");
    private static final Set<String> ACCEPTED = Set.of("accepted");
    private static final Set<String> WRONG = Set.of("wrong_answer", "rejected", "partially_accepted");

    List<Remark> remarks(PackageReport report) {
        ProblemYaml yaml = folder.yaml();
        return Stream.of(
                        ofTheSuite(report),
                        statement(),
                        solutions(report),
                        ofTheText(yaml),
                        HintRule.remarks(folder, yaml))
                .flatMap(remarks -> remarks)
                .toList();
    }

    private static Stream<Remark> ofTheSuite(PackageReport report) {
        Stream<Remark> found = report.findings().stream()
                .filter(note -> !note.severity().equals("note"))
                .map(note -> new Remark(note.isError(), note.sentence()));
        Stream<Remark> unjudged =
                report.judged() ? Stream.of() : Stream.of(Remark.fault("submissions", "none of them could be judged"));
        Stream<Remark> broken = report.solutions().stream()
                .filter(solution -> !solution.asPromised())
                .map(PackageRules::broken);
        Stream<Remark> notes = report.notes().stream().map(note -> new Remark(false, note));
        return Stream.of(found, unjudged, broken, notes).flatMap(remarks -> remarks);
    }

    private static Remark broken(Solution solution) {
        String message = solution.message();
        return Remark.fault(solution.path(), solution.problem() + (message == null ? "" : ". " + message));
    }

    private Stream<Remark> statement() {
        boolean there = Stream.of("statement", "problem_statement")
                .flatMap(where -> folder.filesIn(where).stream())
                .anyMatch(file -> file.getFileName().toString().startsWith("problem."));
        return there ? Stream.of() : Stream.of(Remark.fault("statement", "there is none"));
    }

    private Stream<Remark> solutions(PackageReport report) {
        if (!report.judged()) {
            return Stream.of();
        }
        long languages = in(report, ACCEPTED).map(Solution::language).distinct().count();
        return Stream.of(
                        languages == 0
                                ? Stream.of(Remark.fault("submissions/accepted", "there is no solution"))
                                : wanted(languages >= LANGUAGES, "submissions/accepted", "is in one language only"),
                        wanted(in(report, WRONG).findAny().isPresent(), "submissions/wrong_answer", "there is none"))
                .flatMap(remarks -> remarks);
    }

    private static Stream<Solution> in(PackageReport report, Set<String> folders) {
        return report.solutions().stream().filter(solution -> folders.contains(solution.folder()));
    }

    private Stream<Remark> ofTheText(ProblemYaml yaml) {
        int hints = yaml.hints().size();
        return Stream.of(
                        wanted(!folder.filesBelow("data/sample").isEmpty(), "data/sample", "there is none"),
                        wanted(hasEditorial(), "solution/solution.en.md", "there is no editorial"),
                        wanted(
                                hints == HINTS,
                                YAML,
                                "code_sensei.hints has %d steps, and should have 3".formatted(hints)),
                        wanted(
                                yaml.difficulty().filter(DIFFICULTIES::contains).isPresent(),
                                YAML,
                                "code_sensei.difficulty should be easy, medium or hard"),
                        wanted(!yaml.topics().isEmpty(), YAML, "keywords names no topics"))
                .flatMap(remarks -> remarks);
    }

    private boolean hasEditorial() {
        return folder.filesIn("solution").stream()
                .anyMatch(file -> file.getFileName().toString().startsWith("solution."));
    }

    private Stream<Remark> wanted(boolean there, String where, String otherwise) {
        return there ? Stream.of() : Stream.of(new Remark(inCourse, where + ": " + otherwise));
    }
}
