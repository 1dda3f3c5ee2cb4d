package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.StaticValidation;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads the map that the draft has for what 2025-09 says in two keys. */
final class DraftStaticValidation {

    private DraftStaticValidation() {}

    static Optional<StaticValidation> read(YamlMap yaml) {
        Optional<YamlNode> node = yaml.get("static_validation");
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!(node.get() instanceof YamlNode.Fields)) {
            return yaml.flag("static_validation")
                    .filter(flag -> flag)
                    .map(flag -> new StaticValidation(null, List.of()));
        }
        YamlMap map = yaml.mapOf("static_validation", node.get());
        var validation =
                new StaticValidation(map.integer("score", 0).orElse(null), MetadataReader.words(map.text("args")));
        map.end();
        return Optional.of(validation);
    }
}
