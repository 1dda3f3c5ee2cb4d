package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.ExtraFolder;
import dev.codesensei.problem.packages.PackageFile;
import dev.codesensei.problem.packages.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds validators, submissions and the folders that are kept as they are. */
final class ProgramsReader {

    private static final Set<String> KNOWN = Set.of(
            "problem.yaml",
            ".timelimit",
            "data",
            "include",
            "submissions",
            "solution",
            "statement",
            "problem_statement",
            "input_validators",
            "input_format_validators",
            "output_validator",
            "output_validators");

    private final Context context;

    ProgramsReader(Context context) {
        this.context = context;
    }

    /** The programs in a folder: each file, and each folder with the files in it. */
    List<Program> in(String folder) {
        FileTree tree = context.tree();
        List<Program> programs = new ArrayList<>();
        for (String file : tree.filesIn(folder)) {
            String path = folder + "/" + file;
            programs.add(new Program(
                    file, false, List.of(new PackageFile(file, tree.content(path), tree.isExecutable(path)))));
        }
        for (String inner : tree.foldersIn(folder)) {
            programs.add(new Program(inner, true, tree.below(folder + "/" + inner)));
        }
        return programs;
    }

    List<Program> inputValidators() {
        String folder =
                context.tree().hasFolder("input_format_validators") ? "input_format_validators" : "input_validators";
        return in(folder);
    }

    /** The files of the one validator, without the folder that some packages have around it. */
    List<PackageFile> outputValidator() {
        boolean legacy = context.format().legacy() || !context.tree().hasFolder("output_validator");
        String folder = legacy ? "output_validators" : "output_validator";
        if (legacy && in(folder).size() > 1) {
            context.findings().error(folder, "holds several validators, and only one is supported");
        }
        while (context.tree().filesIn(folder).isEmpty()
                && context.tree().foldersIn(folder).size() == 1) {
            folder = folder + "/" + context.tree().foldersIn(folder).getFirst();
        }
        return context.tree().below(folder);
    }

    Map<String, List<PackageFile>> includes() {
        return context.tree().foldersIn("include").stream()
                .collect(Collectors.toMap(
                        language -> language, language -> context.tree().below("include/" + language)));
    }

    Map<ExtraFolder, List<PackageFile>> extras() {
        return Arrays.stream(ExtraFolder.values())
                .filter(extra -> !context.tree().below(extra.folder()).isEmpty())
                .collect(
                        Collectors.toMap(extra -> extra, extra -> context.tree().below(extra.folder())));
    }

    /** What lies at the top of a package and is not part of it. */
    void nameOthers() {
        Stream.concat(context.tree().filesIn("").stream(), context.tree().foldersIn("").stream())
                .filter(name -> !KNOWN.contains(name))
                .filter(name -> Arrays.stream(ExtraFolder.values())
                        .noneMatch(extra -> extra.folder().equals(name)))
                .forEach(name -> context.findings().warning(name, "is not part of a package and is ignored"));
    }
}
