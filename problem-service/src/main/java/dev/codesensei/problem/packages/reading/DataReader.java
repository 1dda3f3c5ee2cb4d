package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.TestData;
import dev.codesensei.problem.packages.TestGroup;
import java.util.List;

/** Reads {@code data/}: the groups at the top, and what lies in them. */
final class DataReader {

    private static final List<String> TOP =
            List.of("sample", "secret", "invalid_input", "invalid_output", "valid_output");

    private final Context context;
    private final GroupConfigs configs;
    private final CaseReader cases;

    DataReader(Context context, GroupConfigs configs) {
        this.context = context;
        this.configs = configs;
        this.cases = new CaseReader(context);
    }

    TestData read() {
        GroupConfig root = configs.root();
        for (String folder : context.tree().foldersIn("data")) {
            if (!TOP.contains(folder)) {
                context.findings().warning("data/" + folder, "is no group of this format and is ignored");
            }
        }
        for (String file : context.tree().filesIn("data")) {
            if (!configs.isConfig(file)) {
                context.findings().warning("data/" + file, "belongs to no group and is ignored");
            }
        }
        List<TestGroup> groups = TOP.stream()
                .filter(name -> context.tree().hasFolder("data/" + name))
                .map(name -> group(name, root))
                .toList();
        return new TestData(groups, root.legacyGrading());
    }

    private TestGroup group(String name, GroupConfig parent) {
        GroupConfig config = configs.read(name, parent);
        List<TestGroup> groups = context.tree().foldersIn("data/" + name).stream()
                .filter(folder -> !folder.endsWith(CaseReader.FILES))
                .map(folder -> group(name + "/" + folder, config))
                .toList();
        return new TestGroup(
                name,
                cases.read(name, config, configs),
                groups,
                config.settings(),
                config.scoring(),
                config.staticValidation(),
                config.legacyGrading());
    }
}
