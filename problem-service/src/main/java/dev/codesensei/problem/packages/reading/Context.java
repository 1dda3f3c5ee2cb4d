package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.Format;
import dev.codesensei.problem.packages.yaml.YamlMap;

/** What every part of the reading needs. */
record Context(FileTree tree, Findings findings, Format format) {

    /** A YAML file; one that is missing is an empty map. */
    YamlMap yaml(String file) {
        return tree.text(file)
                .map(text -> YamlMap.parse(findings, file, text))
                .orElseGet(() -> YamlMap.empty(findings, file));
    }
}
