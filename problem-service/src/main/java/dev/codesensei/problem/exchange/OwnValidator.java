package dev.codesensei.problem.exchange;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.grading.ValidatorSource;
import dev.codesensei.problem.packages.PackageFile;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The output validator of a package as the judge wants it: in one language, and with a main file. */
record OwnValidator(List<PackageFile> files, List<String> languages) {

    private static final Set<String> SCRIPTS = Set.of("build", "run");

    /** Languages whose compilers take every file, and find the one that begins. */
    private static final Set<String> WHOLE = Set.of("c", "cpp", "java", "go", "rust", "kotlin", "csharp");

    /** What the one file is called that begins, where there are several. */
    private static final List<String> MAIN = List.of("__main__", "main");

    OwnValidator {
        files = List.copyOf(files);
        languages = List.copyOf(languages);
    }

    /** Why it cannot be used, as the end of a sentence about the package; empty where it can, or where there is none. */
    Optional<String> obstacle() {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        if (files.stream().map(PackageFile::path).anyMatch(SCRIPTS::contains)) {
            return Optional.of("its output validator has a script of its own that builds or runs it");
        }
        Set<String> written = written();
        if (written.size() != 1 || !languages.containsAll(written)) {
            return Optional.of("its output validator is written in "
                    + (written.isEmpty() ? "no language that is known here" : String.join(" and ", written)));
        }
        return main().isPresent()
                ? Optional.empty()
                : Optional.of("its output validator has several files, and none is called __main__ or main");
    }

    /** For the judge, the main file first; empty where it cannot be used. */
    Optional<ValidatorSource> source(Limits limits) {
        if (files.isEmpty() || obstacle().isPresent()) {
            return Optional.empty();
        }
        PackageFile first = main().orElseThrow();
        List<ValidatorSource.File> ordered = files.stream()
                .sorted(Comparator.comparing((PackageFile file) -> !file.equals(first))
                        .thenComparing(PackageFile::path))
                .map(OwnValidator::file)
                .toList();
        return Optional.of(new ValidatorSource(written().iterator().next(), ordered, limits));
    }

    private static ValidatorSource.File file(PackageFile file) {
        return new ValidatorSource.File(
                file.path(), PackageContents.blob(file.content()).digest().value());
    }

    private Set<String> written() {
        return files.stream()
                .flatMap(file -> LanguageNames.known(file.path()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<PackageFile> main() {
        List<PackageFile> sources = files.stream()
                .filter(file -> LanguageNames.known(file.path()).isPresent())
                .sorted(Comparator.comparing(PackageFile::path))
                .toList();
        if (sources.size() == 1 || WHOLE.containsAll(written())) {
            return sources.stream().findFirst();
        }
        return MAIN.stream()
                .flatMap(name -> sources.stream().filter(file -> file.path().startsWith(name + ".")))
                .findFirst();
    }
}
