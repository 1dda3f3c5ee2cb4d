package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.CaseFile;
import dev.codesensei.problem.packages.Content;
import dev.codesensei.problem.packages.TestCase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Puts the files of a folder together to test cases. */
final class CaseReader {

    static final String FILES = ".files";

    private final Context context;

    CaseReader(Context context) {
        this.context = context;
    }

    List<TestCase> read(String group, GroupConfig config, GroupConfigs configs) {
        var files = new TreeMap<String, Map<CaseFile, Content>>();
        var beside = new TreeMap<String, String>();
        for (String file : context.tree().filesIn("data/" + group)) {
            if (!configs.isConfig(file)) {
                sort(group, file, files, beside);
            }
        }
        beside.forEach((file, base) -> nameOrphan(group, file, files.containsKey(base)));
        for (String folder : context.tree().foldersIn("data/" + group)) {
            if (folder.endsWith(FILES)) {
                String base = folder.substring(0, folder.length() - FILES.length());
                nameOrphan(group, folder, files.containsKey(base));
            }
        }
        return files.entrySet().stream()
                .filter(found -> complete(group, found.getKey(), found.getValue()))
                .map(found -> testCase(group + "/" + found.getKey(), found.getValue(), config))
                .toList();
    }

    private void sort(
            String group, String file, Map<String, Map<CaseFile, Content>> files, Map<String, String> beside) {
        Optional<CaseFile> kind = CaseFile.of(file);
        Optional<String> other =
                Annotations.SUFFIXES.stream().filter(file::endsWith).findFirst();
        if (kind.isPresent()) {
            String base = file.substring(0, file.length() - kind.get().suffix().length());
            files.computeIfAbsent(base, unknown -> new EnumMap<>(CaseFile.class))
                    .put(kind.get(), context.tree().content("data/" + group + "/" + file));
        } else if (other.isPresent()) {
            beside.put(file, file.substring(0, file.length() - other.get().length()));
        } else {
            context.findings().warning("data/" + group + "/" + file, "belongs to no test case and is ignored");
        }
    }

    private void nameOrphan(String group, String file, boolean known) {
        if (!known) {
            context.findings().warning("data/" + group + "/" + file, "belongs to a test case that has no input");
        }
    }

    /** An interaction may stand alone: it is shown, and nothing is run. */
    private boolean complete(String group, String base, Map<CaseFile, Content> contents) {
        if (contents.containsKey(CaseFile.INPUT)) {
            return true;
        }
        if (contents.keySet().equals(Set.of(CaseFile.INTERACTION))) {
            return true;
        }
        contents.keySet().forEach(file -> nameOrphan(group, base + file.suffix(), false));
        return false;
    }

    private TestCase testCase(String name, Map<CaseFile, Content> contents, GroupConfig config) {
        Annotations annotations = Annotations.read(context, "data/" + name, config);
        return new TestCase(
                name,
                contents,
                context.tree().below("data/" + name + FILES),
                annotations.settings(),
                annotations.hint(),
                annotations.description());
    }
}
