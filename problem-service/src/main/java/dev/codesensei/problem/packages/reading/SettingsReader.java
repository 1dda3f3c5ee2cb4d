package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.InputValidatorArguments;
import dev.codesensei.problem.packages.InputValidatorArguments.ByValidator;
import dev.codesensei.problem.packages.InputValidatorArguments.ForAll;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads how cases are run and shown; what is not said is inherited key by key. */
record SettingsReader(boolean draft) {

    CaseSettings read(YamlMap yaml, CaseSettings inherited) {
        return new CaseSettings(
                yaml.sequence("args").orElse(inherited.args()),
                inputValidator(yaml).orElse(inherited.inputValidatorArgs()),
                outputValidator(yaml).orElse(inherited.outputValidatorArgs()),
                yaml.sequence("input_visualizer_args").orElse(inherited.inputVisualizerArgs()),
                yaml.sequence("output_visualizer_args").orElse(inherited.outputVisualizerArgs()),
                yaml.flag("full_feedback").orElse(inherited.fullFeedback()));
    }

    private Optional<List<String>> outputValidator(YamlMap yaml) {
        return draft && yaml.has("output_validator_flags")
                ? Optional.of(flags(yaml, "output_validator_flags"))
                : yaml.sequence("output_validator_args");
    }

    private Optional<InputValidatorArguments> inputValidator(YamlMap yaml) {
        if (draft && yaml.has("input_validator_flags")) {
            return Optional.of(new ForAll(flags(yaml, "input_validator_flags")));
        }
        Optional<YamlNode> node = yaml.get("input_validator_args");
        if (node.isPresent() && node.get() instanceof YamlNode.Fields) {
            return Optional.of(new ByValidator(yaml.each("input_validator_args", YamlMap::sequence)));
        }
        return yaml.sequence("input_validator_args").map(ForAll::new);
    }

    /** Early packages of the draft have one string for all arguments. */
    private static List<String> flags(YamlMap yaml, String key) {
        return yaml.texts(key).stream()
                .flatMap(text -> MetadataReader.words(Optional.of(text)).stream())
                .toList();
    }
}
