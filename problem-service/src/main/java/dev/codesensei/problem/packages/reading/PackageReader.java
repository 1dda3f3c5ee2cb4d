package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.Format;
import dev.codesensei.problem.packages.Limits;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Reading;
import dev.codesensei.problem.packages.TestData;
import dev.codesensei.problem.packages.Texts;
import dev.codesensei.problem.packages.yaml.YamlMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Reads a package from a folder whose name is the name of the problem. */
public record PackageReader(Path folder, String name, Map<String, String> links) {

    /** The links are those that were replaced by copies before, by their path below the folder. */
    public PackageReader {
        links = Map.copyOf(links);
    }

    /** Reads as much as can be read; only a disk that fails is an exception. */
    public Reading read() throws IOException {
        var findings = new Findings();
        links.forEach((link, target) -> findings.note(link, "was a link and is a copy of " + target));
        FileTree tree = FileTree.of(folder, findings);
        Optional<String> text = tree.text("problem.yaml");
        if (text.isEmpty()) {
            findings.error("problem.yaml", "is missing");
        }
        YamlMap yaml = YamlMap.parse(findings, "problem.yaml", text.orElse(""));
        Format format = format(yaml);
        ProblemPackage problem = problem(new Context(tree, findings, format), yaml);
        yaml.end();
        new Consistency(problem, format, findings).check();
        return new Reading(format, problem, findings.all(), tree);
    }

    private static Format format(YamlMap yaml) {
        return yaml.choice(
                        "problem_format_version", "one of legacy, legacy-icpc, 2023-07-draft and 2025-09", Format::of)
                .orElse(yaml.has("problem_format_version") ? Format.CURRENT : Format.LEGACY);
    }

    private ProblemPackage problem(Context context, YamlMap yaml) {
        var texts = new TextsReader(context);
        Texts statements = texts.read("problem", context.format().legacy() ? "problem_statement" : "statement");
        Metadata metadata = new MetadataReader(context, name, statements).read(yaml);
        var extension = ExtensionReader.read(yaml);
        Limits limits = new LimitsReader(context).read(yaml);
        var programs = new ProgramsReader(context);
        TestData read = new DataReader(context, GroupConfigs.of(context, metadata, yaml, extension)).read();
        TestData data = context.format() == Format.DRAFT ? new DraftScores(context).shareOut(read) : read;
        var problem = new ProblemPackage(
                name,
                metadata,
                limits,
                statements,
                texts.read("solution", "solution"),
                data,
                programs.inputValidators(),
                programs.outputValidator(),
                new SubmissionsReader(context, programs).read(),
                programs.includes(),
                programs.extras(),
                extension.kept());
        programs.nameOthers();
        return problem;
    }
}
