package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Aggregation;
import dev.codesensei.problem.packages.Extension;
import dev.codesensei.problem.packages.Guidance;
import dev.codesensei.problem.packages.LegacyGrading;
import dev.codesensei.problem.packages.yaml.YamlMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads our own key of {@code problem.yaml}: function problems, and what 2025-09 has no words for. */
record ExtensionReader(Extension kept, Map<String, LegacyGrading> gradings, Map<String, Aggregation> aggregations) {

    /** Two keys of the older formats belong to it as well, so that they survive. */
    static ExtensionReader read(YamlMap yaml) {
        Optional<YamlMap> legacy = yaml.map("grading");
        Optional<YamlMap> own = yaml.map(Extension.KEY);
        var objective = legacy.or(() -> own);
        var extension = new Extension(
                own.map(GuidanceReader::read).orElse(Guidance.NONE),
                own.flatMap(map -> map.map("function"))
                        .flatMap(SignatureReader::read)
                        .orElse(null),
                objective
                        .flatMap(map -> map.choice(
                                "objective",
                                "min or max",
                                text -> Optional.of(text).filter(found -> found.equals("min") || found.equals("max"))))
                        .orElse("max")
                        .equals("min"),
                objective.flatMap(map -> map.flag("show_test_data_groups")).orElse(false));
        Map<String, LegacyGrading> gradings = new HashMap<>();
        Map<String, Aggregation> aggregations = new HashMap<>();
        own.flatMap(map -> map.map("groups")).ifPresent(groups -> {
            for (String group : groups.keys()) {
                groups.map(group).ifPresent(map -> {
                    gradings.put(group, new LegacyGradingReader(map, true).read());
                    map.choice("aggregation", "max or avg", Aggregation::of)
                            .ifPresent(aggregation -> aggregations.put(group, aggregation));
                    map.end();
                });
            }
        });
        legacy.ifPresent(YamlMap::end);
        own.ifPresent(YamlMap::end);
        return new ExtensionReader(extension, gradings, aggregations);
    }

    Optional<LegacyGrading> grading(String group) {
        return Optional.ofNullable(gradings.get(group)).filter(grading -> !grading.equals(LegacyGrading.DEFAULT));
    }

    Optional<Aggregation> aggregation(String group) {
        return Optional.ofNullable(aggregations.get(group));
    }
}
