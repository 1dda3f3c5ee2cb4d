package dev.codesensei.problem.packages.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A piece of YAML as it was written: whether a text is a number is for whoever asks, since names may look like one. */
public sealed interface YamlNode {

    /** What kind of thing it is, for a sentence to an author. */
    String kind();

    /** A text; when it was quoted it is nothing but a text. */
    record Scalar(String text, boolean quoted) implements YamlNode {

        /** The number that it is if it is one. */
        public Optional<Double> number() {
            return Numbers.read(this);
        }

        @Override
        public String kind() {
            return quoted ? "a string" : "\"" + text + "\"";
        }
    }

    /** An empty value. */
    record Nothing() implements YamlNode {

        @Override
        public String kind() {
            return "nothing";
        }
    }

    /** A sequence. */
    record Items(List<YamlNode> all) implements YamlNode {

        public Items {
            all = List.copyOf(all);
        }

        @Override
        public String kind() {
            return "a sequence";
        }
    }

    /** A map, in the order in which it was written. */
    record Fields(SequencedMap<String, YamlNode> all) implements YamlNode {

        public Fields {
            all = new LinkedHashMap<>(all);
        }

        @Override
        public String kind() {
            return "a map";
        }
    }
}
