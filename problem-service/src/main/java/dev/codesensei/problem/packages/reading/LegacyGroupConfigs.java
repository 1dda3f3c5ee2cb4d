package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Aggregation;
import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.InputValidatorArguments;
import dev.codesensei.problem.packages.InputValidatorArguments.ByValidator;
import dev.codesensei.problem.packages.InputValidatorArguments.ForAll;
import dev.codesensei.problem.packages.LegacyGrading;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.Scoring;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code testdata.yaml}: a folder without one has all that the next one above it says. */
record LegacyGroupConfigs(Context context, Metadata metadata, List<String> validatorFlags) implements GroupConfigs {

    static LegacyGroupConfigs of(Context context, Metadata metadata, YamlMap problem) {
        return new LegacyGroupConfigs(context, metadata, MetadataReader.words(problem.text("validator_flags")));
    }

    @Override
    public boolean isConfig(String file) {
        return file.equals("testdata.yaml");
    }

    @Override
    public GroupConfig root() {
        return read(
                "",
                config(settings(List.of(), InputValidatorArguments.NONE), LegacyGrading.DEFAULT, "", Aggregation.SUM));
    }

    @Override
    public GroupConfig read(String group, GroupConfig parent) {
        String file = group.isEmpty() ? "data/testdata.yaml" : "data/" + group + "/testdata.yaml";
        if (!context.tree().has(file)) {
            LegacyGrading grading = parent.legacyGrading() == null ? LegacyGrading.DEFAULT : parent.legacyGrading();
            return config(parent.settings(), grading, group, LegacyGradingReader.aggregation(grading.graderFlags()));
        }
        YamlMap yaml = context.yaml(file);
        LegacyGrading grading = new LegacyGradingReader(yaml, metadata.is(ProblemType.SCORING)).read();
        CaseSettings settings = settings(outputFlags(yaml), inputFlags(yaml));
        yaml.end();
        return config(settings, grading, group, LegacyGradingReader.aggregation(grading.graderFlags()));
    }

    private GroupConfig config(CaseSettings settings, LegacyGrading grading, String group, Aggregation aggregation) {
        boolean scored = metadata.is(ProblemType.SCORING) && (group.equals("secret") || group.startsWith("secret/"));
        return new GroupConfig(
                group.equals("sample") || group.startsWith("sample/") ? shown(settings) : settings,
                scored ? new Scoring(aggregation, bound(grading), List.of()) : null,
                null,
                grading.equals(LegacyGrading.DEFAULT) ? null : grading,
                null,
                null);
    }

    private static @Nullable Integer bound(LegacyGrading grading) {
        double highest = grading.highest();
        return highest >= 0 && highest <= Integer.MAX_VALUE && highest == Math.rint(highest) ? (int) highest : null;
    }

    private CaseSettings settings(List<String> outputFlags, InputValidatorArguments input) {
        List<String> all =
                Stream.concat(validatorFlags.stream(), outputFlags.stream()).toList();
        return new CaseSettings(List.of(), input, all, List.of(), List.of(), false);
    }

    private static CaseSettings shown(CaseSettings settings) {
        return new CaseSettings(
                settings.args(),
                settings.inputValidatorArgs(),
                settings.outputValidatorArgs(),
                List.of(),
                List.of(),
                true);
    }

    /** The specification calls a string the name of a validator; all who judge take it for the flags. */
    private static List<String> outputFlags(YamlMap yaml) {
        return named(yaml, "output_validator_flags").orElseGet(() -> words(yaml, "output_validator_flags"));
    }

    private static InputValidatorArguments inputFlags(YamlMap yaml) {
        String key = "input_validator_flags";
        return named(yaml, key)
                .<InputValidatorArguments>map(flags -> new ByValidator(
                        Map.of(yaml.map(key).flatMap(map -> map.text("name")).orElse(""), flags)))
                .orElseGet(() -> new ForAll(words(yaml, key)));
    }

    private static List<String> words(YamlMap yaml, String key) {
        return MetadataReader.words(yaml.text(key));
    }

    private static Optional<List<String>> named(YamlMap yaml, String key) {
        return yaml.get(key).filter(node -> node instanceof YamlNode.Fields).flatMap(node -> {
            YamlMap map = yaml.mapOf(key, node);
            if (map.text("name").isEmpty()) {
                map.error("name", "is missing");
            }
            List<String> flags = words(map, "flags");
            map.end();
            return Optional.of(flags);
        });
    }
}
