package dev.codesensei.problem.publishing;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.problem.exchange.LanguageNames;
import dev.codesensei.problem.exchange.PackageArchive;
import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Requirement;
import dev.codesensei.problem.packages.Submission;
import dev.codesensei.problem.packages.SubmissionRule;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Solutions that lie in the package that a problem came in. */
@ApplicationScoped
class PackedSolutions {

    /** Which file begins where nobody says so: one that is called main, or the first by its name. */
    static final Comparator<PackageFile> MAIN_FIRST = Comparator.comparing(
                    (PackageFile file) -> !file.path().matches("(?i)(__main__|main)\\.[^.]+"))
            .thenComparing(PackageFile::path);

    private final PackageArchive packages;

    PackedSolutions(PackageArchive packages) {
        this.packages = packages;
    }

    /** Nothing where it came in none. */
    List<Solution> of(Problem problem) throws IOException {
        Optional<ProblemPackage> found = packages.of(problem);
        var solutions = new ArrayList<Solution>();
        if (found.isPresent()) {
            for (Submission submission : found.get().submissions().all()) {
                solutions.add(solution(
                        problem.kind(), submission, found.get().submissions().rulesFor(submission)));
            }
        }
        return solutions;
    }

    private Solution solution(ProblemKind kind, Submission submission, List<SubmissionRule> rules) throws IOException {
        Optional<String> entry = rules.stream()
                .map(SubmissionRule::entrypoint)
                .filter(Objects::nonNull)
                .findFirst();
        var files = new ArrayList<SourceFile>();
        for (PackageFile file : ordered(submission, entry)) {
            files.add(new SourceFile(file.path(), packages.bytes(file)));
        }
        List<Requirement> promised = rules.stream().map(SubmissionRule::overall).toList();
        String language = kind == ProblemKind.SUBMIT_ANSWER
                ? ProblemKind.ANSWERS
                : language(rules, files.getFirst().name());
        return new Solution(submission.path(), language, files, Promise.of(promised));
    }

    private static String language(List<SubmissionRule> rules, String file) {
        return rules.stream()
                .map(SubmissionRule::language)
                .filter(Objects::nonNull)
                .findFirst()
                .map(LanguageNames::ours)
                .orElseGet(() -> LanguageNames.ofFile(file));
    }

    /** The main file comes first: the one that is named so, if any is. */
    private static List<PackageFile> ordered(Submission submission, Optional<String> entry) {
        return submission.program().files().stream()
                .sorted(Comparator.comparing((PackageFile file) ->
                                entry.isEmpty() || !file.path().equals(entry.get()))
                        .thenComparing(MAIN_FIRST))
                .toList();
    }
}
