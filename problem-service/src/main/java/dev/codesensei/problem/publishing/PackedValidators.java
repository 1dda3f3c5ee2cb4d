package dev.codesensei.problem.publishing;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.problem.editing.EditingConfig;
import dev.codesensei.problem.exchange.LanguageNames;
import dev.codesensei.problem.exchange.PackageArchive;
import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.InputValidatorArguments;
import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Program;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.testdata.TestEntry;
import dev.codesensei.problem.testdata.TestList;
import dev.codesensei.problem.testdata.TestStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The input validators that lie in the package of a problem, as programs that have to accept the input of every test.
 * Those in a language of their own, such as Checktestdata, are not run.
 */
@ApplicationScoped
class PackedValidators {

    private final PackageArchive packages;
    private final TestStore store;
    private final EditingConfig config;

    PackedValidators(PackageArchive packages, TestStore store, EditingConfig config) {
        this.packages = packages;
        this.store = store;
        this.config = config;
    }

    /** Nothing where the problem came in no package. */
    List<Solution> of(Problem problem, TestList tests) throws IOException {
        Optional<ProblemPackage> found = packages.of(problem);
        var validators = new ArrayList<Solution>();
        if (found.isPresent()) {
            for (Program validator : found.get().inputValidators()) {
                Optional<String> language = language(validator);
                if (language.isPresent()) {
                    String set = store.validated(tests, limits(problem), arguments(found.get(), validator.name()));
                    validators.add(new Solution(
                            "input_validators/" + validator.name(),
                            language.get(),
                            files(validator),
                            Promise.ACCEPTED,
                            set));
                }
            }
        }
        return validators;
    }

    /** Of a folder, that of its first file, which is the main one. */
    private Optional<String> language(Program validator) {
        return ordered(validator)
                .findFirst()
                .map(file -> LanguageNames.ofFile(file.path()))
                .filter(config.languages()::contains);
    }

    private List<SourceFile> files(Program validator) throws IOException {
        var files = new ArrayList<SourceFile>();
        for (PackageFile file : ordered(validator).toList()) {
            files.add(new SourceFile(file.path(), packages.bytes(file)));
        }
        return files;
    }

    private static Stream<PackageFile> ordered(Program validator) {
        return validator.files().stream().sorted(PackedSolutions.MAIN_FIRST);
    }

    /** What the operator allows: an input may be large, and a validator slow. */
    private Limits limits(Problem problem) {
        Limits own = problem.rules().limits();
        EditingConfig.Max most = config.max();
        return new Limits(
                most.cpu().toMillis(),
                most.wall().toMillis(),
                most.memory().asLongValue() / 1024,
                own.outputBytes(),
                own.processes(),
                own.fileBytes());
    }

    private static Function<TestEntry, List<String>> arguments(ProblemPackage found, String validator) {
        Map<String, List<String>> byTest = found.data()
                .allGroups()
                .flatMap(TestGroup::allCases)
                .collect(Collectors.toMap(
                        TestCase::name, test -> arguments(test.settings(), validator), (first, _) -> first));
        return test -> byTest.getOrDefault(test.name(), List.of());
    }

    private static List<String> arguments(CaseSettings settings, String validator) {
        List<String> own = switch (settings.inputValidatorArgs()) {
            case InputValidatorArguments.ForAll(List<String> all) -> all;
            case InputValidatorArguments.ByValidator(Map<String, List<String>> each) ->
                each.getOrDefault(validator, List.of());
        };
        return Stream.concat(own.stream(), settings.args().stream()).toList();
    }
}
