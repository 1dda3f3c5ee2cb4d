package dev.codesensei.problem.packages.writing;

import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Program;
import dev.codesensei.problem.packages.Statement;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import dev.codesensei.problem.packages.Texts;
import dev.codesensei.problem.packages.yaml.YamlOutput;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where everything in a package goes, sorted by path. */
final class PackageFiles {

    private final SortedMap<String, PlannedFile> files = new TreeMap<>();

    private PackageFiles() {}

    static SortedMap<String, PlannedFile> of(ProblemPackage problem) {
        var all = new PackageFiles();
        all.yaml("problem.yaml", ProblemYaml.of(problem));
        all.texts("statement/problem", "statement", problem.statements());
        all.texts("solution/solution", "solution", problem.solutions());
        problem.data()
                .groups()
                .forEach(group -> all.group(group, CaseSettings.of(group.name().equals("sample"))));
        problem.inputValidators().forEach(program -> all.program("input_validators", program));
        all.below("output_validator", problem.outputValidator());
        problem.submissions().all().forEach(one -> all.program("submissions/" + one.directory(), one.program()));
        all.yaml("submissions/submissions.yaml", SubmissionsYaml.of(problem.submissions()));
        problem.includes().forEach((language, files) -> all.below("include/" + language, files));
        problem.extras().forEach((extra, files) -> all.below(extra.folder(), files));
        return all.files;
    }

    private void group(TestGroup group, CaseSettings inherited) {
        yaml("data/" + group.name() + "/test_group.yaml", GroupYaml.of(group, inherited));
        for (TestCase test : group.cases()) {
            test.contents()
                    .forEach((file, content) ->
                            put("data/" + test.name() + file.suffix(), new PlannedFile.Stored(content, false)));
            below("data/" + test.name() + ".files", test.files());
            yaml("data/" + test.name() + ".yaml", GroupYaml.of(test, group.settings()));
        }
        group.groups().forEach(inner -> group(inner, group.settings()));
    }

    private void texts(String start, String folder, Texts texts) {
        for (Statement statement : texts.statements()) {
            String name = start + "." + statement.language() + "."
                    + statement.format().extension();
            put(name, new PlannedFile.Stored(statement.content(), false));
        }
        below(folder, texts.auxiliary());
    }

    private void program(String folder, Program program) {
        below(program.folder() ? folder + "/" + program.name() : folder, program.files());
    }

    private void below(String folder, List<PackageFile> all) {
        all.forEach(file -> put(folder + "/" + file.path(), new PlannedFile.Stored(file.content(), file.executable())));
    }

    private void yaml(String path, Map<String, ?> content) {
        if (!content.isEmpty()) {
            put(path, new PlannedFile.Text(YamlOutput.of(content)));
        }
    }

    private void put(String path, PlannedFile file) {
        if (files.put(path, file) != null) {
            throw new IllegalArgumentException("two files of a package are called " + path);
        }
    }
}
