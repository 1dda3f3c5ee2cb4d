package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Aggregation;
import dev.codesensei.problem.packages.LegacyGrading;
import dev.codesensei.problem.packages.yaml.YamlMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the keys of a group that only the older formats have. */
record LegacyGradingReader(YamlMap yaml, boolean scoring) {

    private static final List<String> SCORING_ONLY = List.of("accept_score", "reject_score", "range");

    LegacyGrading read() {
        for (String key : SCORING_ONLY) {
            if (!scoring && yaml.has(key)) {
                yaml.error(key, "is for scoring problems");
            }
        }
        Optional<double[]> range =
                yaml.choice("range", "two numbers, the smaller one first", LegacyGradingReader::range);
        return new LegacyGrading(
                yaml.choice("on_reject", "break or continue", oneOf("break", "continue"))
                        .orElse("break")
                        .equals("break"),
                yaml.choice("grading", "default or custom", oneOf("default", "custom"))
                        .orElse("default")
                        .equals("custom"),
                MetadataReader.words(yaml.text("grader_flags")),
                number("accept_score", LegacyGrading.DEFAULT.acceptScore()),
                number("reject_score", LegacyGrading.DEFAULT.rejectScore()),
                range.map(pair -> pair[0]).orElse(LegacyGrading.DEFAULT.lowest()),
                range.map(pair -> pair[1]).orElse(LegacyGrading.DEFAULT.highest()));
    }

    private double number(String key, double otherwise) {
        return yaml.number(key, "a number", value -> true).orElse(otherwise);
    }

    /** The last one that is named holds. */
    static Aggregation aggregation(List<String> graderFlags) {
        return graderFlags.reversed().stream()
                .flatMap(flag -> Aggregation.of(flag).stream())
                .findFirst()
                .orElse(Aggregation.SUM);
    }

    private static Function<String, Optional<String>> oneOf(String one, String other) {
        return text -> Optional.of(text).filter(found -> found.equals(one) || found.equals(other));
    }

    static Optional<double[]> range(String text) {
        String[] parts = text.strip().split("\\s+", -1);
        try {
            if (parts.length == 2 && bound(parts[0]) <= bound(parts[1])) {
                return Optional.of(new double[] {bound(parts[0]), bound(parts[1])});
            }
        } catch (NumberFormatException notNumbers) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static double bound(String text) {
        return switch (text) {
            case "inf", "+inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
