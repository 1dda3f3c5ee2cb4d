package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.yaml.YamlMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which types a problem combines; pass-fail is what is neither said nor contradicted. */
final class ProblemTypes {

    private ProblemTypes() {}

    static Set<ProblemType> current(YamlMap yaml) {
        Set<ProblemType> types = EnumSet.noneOf(ProblemType.class);
        for (String text : yaml.texts("type")) {
            ProblemType.of(text)
                    .filter(types::add)
                    .ifPresentOrElse(
                            type -> types.stream()
                                    .filter(other -> !type.goesWith(other))
                                    .forEach(other -> yaml.error(
                                            "type", type.key() + " and " + other.key() + " exclude each other")),
                            () -> yaml.error(
                                    "type", "should be types of the specification, each once, and has " + text));
        }
        if (!types.contains(ProblemType.SCORING)) {
            types.add(ProblemType.PASS_FAIL);
        }
        return types;
    }

    /** In the older formats the way of validation says whether a problem is interactive. */
    static Set<ProblemType> legacy(YamlMap yaml) {
        Set<ProblemType> types = EnumSet.of(yaml.choice(
                        "type",
                        "pass-fail or scoring",
                        text -> ProblemType.of(text)
                                .filter(type -> type == ProblemType.PASS_FAIL || type == ProblemType.SCORING))
                .orElse(ProblemType.PASS_FAIL));
        List<String> validation = MetadataReader.words(yaml.text("validation"));
        if (validation.isEmpty()) {
            return types;
        }
        if (!validation.getFirst().equals("custom") && !validation.equals(List.of("default"))) {
            yaml.error("validation", "should begin with default or custom");
        }
        for (String word : validation.subList(1, validation.size())) {
            switch (word) {
                case "interactive" -> types.add(ProblemType.INTERACTIVE);
                case "multipass", "multi-pass" -> types.add(ProblemType.MULTI_PASS);
                case "score" -> {
                    if (!types.contains(ProblemType.SCORING)) {
                        yaml.error("validation", "score is for scoring problems");
                    }
                }
                default -> yaml.error("validation", word + " is not a way of validation");
            }
        }
        return types;
    }
}
