package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Source;
import dev.codesensei.problem.packages.yaml.YamlMap;
import dev.codesensei.problem.packages.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads where a problem was used first. */
final class SourcesReader {

    private SourcesReader() {}

    static List<Source> current(YamlMap yaml) {
        List<Source> sources = new ArrayList<>();
        yaml.get("source").ifPresent(node -> {
            for (YamlNode one : node instanceof YamlNode.Items items ? items.all() : List.of(node)) {
                source(yaml, one).ifPresent(sources::add);
            }
        });
        return sources;
    }

    private static Optional<Source> source(YamlMap yaml, YamlNode node) {
        if (!(node instanceof YamlNode.Fields)) {
            return yaml.textOf("source", node).map(name -> new Source(name, null));
        }
        YamlMap fields = yaml.mapOf("source", node);
        Optional<String> name = fields.text("name");
        if (name.isEmpty()) {
            fields.error("name", "is missing");
        }
        var source = name.map(text -> new Source(text, fields.text("url").orElse(null)));
        fields.text("url");
        fields.end();
        return source;
    }

    static List<Source> legacy(YamlMap yaml) {
        Optional<String> name = yaml.text("source");
        Optional<String> url = yaml.text("source_url");
        if (url.isPresent() && name.isEmpty()) {
            yaml.error("source_url", "must not be there without source");
        }
        return name.map(text -> List.of(new Source(text, url.orElse(null)))).orElse(List.of());
    }
}
