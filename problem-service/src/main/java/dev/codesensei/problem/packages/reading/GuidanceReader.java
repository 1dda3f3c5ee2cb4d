package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.packages.Guidance;
import dev.codesensei.problem.packages.yaml.YamlMap;
import java.util.List;

/** Reads what helps a learner along. */
final class GuidanceReader {

    /** From a nudge to nearly the way. */
    private static final int MOST_HINTS = 3;

    private GuidanceReader() {}

    static Guidance read(YamlMap own) {
        return new Guidance(
                own.choice("difficulty", "easy, medium or hard", Difficulty::of).orElse(null),
                sentences(own, "constraints"),
                hints(own),
                own.each("starter", YamlMap::text));
    }

    private static List<String> hints(YamlMap own) {
        List<String> hints = sentences(own, "hints");
        if (hints.size() > MOST_HINTS) {
            own.error("hints", "should be at most " + MOST_HINTS + " steps, and are " + hints.size());
        }
        return hints;
    }

    private static List<String> sentences(YamlMap own, String key) {
        List<String> texts = own.texts(key);
        if (texts.stream().anyMatch(String::isBlank)) {
            own.error(key, "has one that says nothing");
        }
        return texts;
    }
}
