package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.Format;
import dev.codesensei.problem.packages.yaml.YamlMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said about a test case in files beside it. */
record Annotations(
        CaseSettings settings,
        @Nullable String hint,
        @Nullable String description) {

    static final List<String> SUFFIXES = List.of(".yaml", ".hint", ".desc", ".args");

    /** The path is that of the case below the package, without an ending. */
    static Annotations read(Context context, String path, GroupConfig config) {
        Optional<String> hint = context.tree().text(path + ".hint");
        Optional<String> description = context.tree().text(path + ".desc");
        CaseSettings settings = withArgs(context, path, config.settings());
        if (context.format().legacy() || !context.tree().has(path + ".yaml")) {
            return new Annotations(settings, hint.orElse(config.hint()), description.orElse(config.description()));
        }
        YamlMap yaml = context.yaml(path + ".yaml");
        var annotations = new Annotations(
                new SettingsReader(context.format() == Format.DRAFT).read(yaml, settings),
                yaml.text("hint").or(() -> hint).orElse(config.hint()),
                yaml.text("description").or(() -> description).orElse(config.description()));
        yaml.end();
        return annotations;
    }

    /** Before the specification had a key for them, arguments had a file. */
    private static CaseSettings withArgs(Context context, String path, CaseSettings settings) {
        return context.tree()
                .text(path + ".args")
                .map(text -> new CaseSettings(
                        MetadataReader.words(Optional.of(text)),
                        settings.inputValidatorArgs(),
                        settings.outputValidatorArgs(),
                        settings.inputVisualizerArgs(),
                        settings.outputVisualizerArgs(),
                        settings.fullFeedback()))
                .orElse(settings);
    }
}
