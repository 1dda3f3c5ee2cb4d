package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Aggregation;
import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.Format;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.Scoring;
import dev.codesensei.problem.packages.StaticValidation;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code test_group.yaml}. Scores are a matter of each folder; the rest is inherited key by key. */
record CurrentGroupConfigs(Context context, Metadata metadata, ExtensionReader extension) implements GroupConfigs {

    private static final int USUAL_SCORE = 100;

    @Override
    public GroupConfig root() {
        GroupConfig inherited = GroupConfig.of(CaseSettings.of(false));
        return context.format() == Format.DRAFT ? read("", inherited) : withLegacy(inherited, "data");
    }

    @Override
    public boolean isConfig(String file) {
        return file.equals("test_group.yaml") || (context.format() == Format.DRAFT && file.equals("testdata.yaml"));
    }

    @Override
    public GroupConfig read(String group, GroupConfig parent) {
        String folder = group.isEmpty() ? "data" : "data/" + group;
        String early = folder + "/testdata.yaml";
        boolean isEarly = context.format() == Format.DRAFT && context.tree().has(early);
        YamlMap yaml = context.yaml(isEarly ? early : folder + "/test_group.yaml");
        CaseSettings before = group.equals("sample") ? shown(parent.settings()) : parent.settings();
        var config = new GroupConfig(
                new SettingsReader(context.format() == Format.DRAFT).read(yaml, before),
                scoring(group, yaml),
                staticValidation(yaml),
                null,
                yaml.text("hint").orElse(parent.hint()),
                yaml.text("description").orElse(parent.description()));
        yaml.end();
        return withLegacy(config, group.isEmpty() ? "data" : group);
    }

    private static CaseSettings shown(CaseSettings settings) {
        return new CaseSettings(
                settings.args(),
                settings.inputValidatorArgs(),
                settings.outputValidatorArgs(),
                settings.inputVisualizerArgs(),
                settings.outputVisualizerArgs(),
                true);
    }

    private @Nullable Scoring scoring(String group, YamlMap yaml) {
        YamlMap map = context.format() == Format.DRAFT
                ? yaml.map("scoring").orElse(YamlMap.empty(context.findings(), "data/" + group))
                : yaml;
        boolean secret = group.equals("secret");
        String scoreKey = context.format() == Format.DRAFT ? "score" : "max_score";
        String aggregationKey = context.format() == Format.DRAFT ? "aggregation" : "score_aggregation";
        Optional<Integer> score = bound(map, scoreKey, secret);
        Aggregation aggregation = map.choice(
                        aggregationKey,
                        "pass-fail, sum or min",
                        text -> Aggregation.of(text).filter(Aggregation::current))
                .orElse(secret ? Aggregation.SUM : Aggregation.PASS_FAIL);
        List<String> required = map.texts("require_pass");
        if (metadata.is(ProblemType.SCORING) && (secret || group.startsWith("secret/"))) {
            return new Scoring(extension.aggregation(group).orElse(aggregation), score.orElse(null), required);
        }
        for (String key : List.of(scoreKey, aggregationKey, "require_pass")) {
            if (map.has(key)) {
                map.error(key, "is for the secret data of scoring problems");
            }
        }
        return null;
    }

    private static Optional<Integer> bound(YamlMap map, String key, boolean secret) {
        boolean unbounded = map.get(key)
                .filter(node ->
                        node instanceof YamlNode.Scalar scalar && scalar.text().equals("unbounded"))
                .isPresent();
        if (unbounded) {
            return Optional.empty();
        }
        return map.has(key) ? map.integer(key, 0) : secret ? Optional.of(USUAL_SCORE) : Optional.empty();
    }

    private @Nullable StaticValidation staticValidation(YamlMap yaml) {
        if (context.format() == Format.DRAFT) {
            return DraftStaticValidation.read(yaml).orElse(null);
        }
        List<String> arguments = yaml.sequence("static_validator_args").orElse(List.of());
        Optional<YamlNode> score = yaml.get("static_validation_score");
        if (score.isEmpty()) {
            if (!arguments.isEmpty()) {
                yaml.error("static_validator_args", "must not be there without static_validation_score");
            }
            return null;
        }
        boolean passFail =
                score.get() instanceof YamlNode.Scalar scalar && scalar.text().equals("pass-fail");
        return new StaticValidation(
                passFail ? null : yaml.integer("static_validation_score", 0).orElse(null), arguments);
    }

    private GroupConfig withLegacy(GroupConfig config, String group) {
        return new GroupConfig(
                config.settings(),
                config.scoring(),
                config.staticValidation(),
                extension.grading(group).orElse(null),
                config.hint(),
                config.description());
    }
}
