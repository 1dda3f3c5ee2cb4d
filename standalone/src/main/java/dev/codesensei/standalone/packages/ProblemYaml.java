package dev.codesensei.standalone.packages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tools look up in {@code problem.yaml} themselves; all else in it is for the suite to judge. */
public record ProblemYaml(List<String> topics, Optional<String> difficulty, List<String> hints, List<String> starters) {

    private static final String OURS = "code_sensei";

    public ProblemYaml {
        topics = List.copyOf(topics);
        hints = List.copyOf(hints);
        starters = List.copyOf(starters);
    }

    static ProblemYaml read(Path file) {
        Yaml yaml = Yaml.read(file);
        Yaml ours = yaml.map(OURS);
        return new ProblemYaml(
                yaml.words("keywords"),
                ours.text("difficulty"),
                ours.texts("hints"),
                ours.map("starter").values().flatMap(ProblemYaml::asText).toList());
    }

    private static Stream<String> asText(Object value) {
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }
}
