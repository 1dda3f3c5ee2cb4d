package dev.codesensei.problem.packages.yaml;

import dev.codesensei.problem.packages.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A map that is asked for its keys one by one. A value of the wrong kind is an error that names file and key, and counts
 * as absent; a key that nobody asked for is a warning.
 */
public final class YamlMap {

    private final Findings findings;
    private final String file;
    private final String prefix;
    private final Map<String, YamlNode> fields;
    private final Set<String> asked = new HashSet<>();

    private YamlMap(Findings findings, String file, String prefix, Map<String, YamlNode> fields) {
        this.findings = findings;
        this.file = file;
        this.prefix = prefix;
        this.fields = fields;
    }

    /** Reads a document that should be a map; an empty one is an empty map. */
    public static YamlMap parse(Findings findings, String file, String text) {
        try {
            return switch (YamlText.parse(text)) {
                case YamlNode.Fields found -> new YamlMap(findings, file, "", found.all());
                case YamlNode.Nothing nothing -> empty(findings, file);
                case YamlNode other -> {
                    findings.error(file, "should hold a map, and holds " + other.kind());
                    yield empty(findings, file);
                }
            };
        } catch (IllegalArgumentException e) {
            findings.error(file, String.valueOf(e.getMessage()));
            return empty(findings, file);
        }
    }

    public static YamlMap empty(Findings findings, String file) {
        return new YamlMap(findings, file, "", Map.of());
    }

    public Set<String> keys() {
        return fields.keySet();
    }

    /** Whether a key is there that nobody asked for yet. */
    public boolean unasked(String key) {
        return fields.containsKey(key) && !asked.contains(key);
    }

    public boolean has(String key) {
        return get(key).isPresent();
    }

    /** The value of a key, unless it is absent or empty. */
    public Optional<YamlNode> get(String key) {
        asked.add(key);
        return Optional.ofNullable(fields.get(key)).filter(node -> !(node instanceof YamlNode.Nothing));
    }

    public Optional<String> text(String key) {
        return get(key).flatMap(node -> textOf(key, node));
    }

    /** A text that may also stand for several, or a sequence of texts. */
    public List<String> texts(String key) {
        return get(key).map(node -> textsOf(key, node)).orElse(List.of());
    }

    /** A sequence of texts; absent is not the same as empty. */
    public Optional<List<String>> sequence(String key) {
        return get(key).flatMap(node -> {
            if (node instanceof YamlNode.Items) {
                return Optional.of(textsOf(key, node));
            }
            wrong(key, "a sequence of strings", node);
            return Optional.empty();
        });
    }

    public Optional<Integer> integer(String key, int least) {
        return number(key, "an integer, " + least + " or more", value -> value >= least && value == Math.rint(value))
                .map(Double::intValue);
    }

    public Optional<Double> number(String key, String expected, Predicate<Double> accepted) {
        return get(key).flatMap(node -> {
            Optional<Double> value = Numbers.read(node).filter(accepted);
            if (value.isEmpty()) {
                wrong(key, expected, node);
            }
            return value;
        });
    }

    public Optional<Boolean> flag(String key) {
        return get(key).flatMap(node -> {
            Optional<Boolean> value = Numbers.flag(node);
            if (value.isEmpty()) {
                wrong(key, "true or false", node);
            }
            return value;
        });
    }

    /** One of a closed set of texts. */
    public <T> Optional<T> choice(String key, String expected, Function<String, Optional<T>> of) {
        return get(key).flatMap(node -> {
            Optional<T> value = node instanceof YamlNode.Scalar scalar ? of.apply(scalar.text()) : Optional.empty();
            if (value.isEmpty()) {
                wrong(key, expected, node);
            }
            return value;
        });
    }

    public Optional<YamlMap> map(String key) {
        return get(key).flatMap(node -> {
            if (node instanceof YamlNode.Fields) {
                return Optional.of(mapOf(key, node));
            }
            wrong(key, "a map", node);
            return Optional.empty();
        });
    }

    /** A sequence of maps, each with its place in its key. */
    public List<YamlMap> maps(String key) {
        return get(key).map(node -> {
                    if (node instanceof YamlNode.Items items) {
                        return mapsOf(key, items.all());
                    }
                    wrong(key, "a sequence of maps", node);
                    return List.<YamlMap>of();
                })
                .orElse(List.of());
    }

    private List<YamlMap> mapsOf(String key, List<YamlNode> items) {
        List<YamlMap> maps = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String place = key + "[" + i + "]";
            if (!(items.get(i) instanceof YamlNode.Fields)) {
                wrong(place, "a map", items.get(i));
            } else {
                maps.add(mapOf(place, items.get(i)));
            }
        }
        return maps;
    }

    /** The map that a node of this one is; the key says where it was found. */
    public YamlMap mapOf(String key, YamlNode node) {
        Map<String, YamlNode> inner = node instanceof YamlNode.Fields found ? found.all() : Map.of();
        return new YamlMap(findings, file, prefix + key + ".", inner);
    }

    public Optional<String> textOf(String key, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        wrong(key, "a string", node);
        return Optional.empty();
    }

    public List<String> textsOf(String key, YamlNode node) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : node instanceof YamlNode.Items items ? items.all() : List.of(node)) {
            textOf(key, item).ifPresent(texts::add);
        }
        return texts;
    }

    /** A map from texts to whatever is made of the values, in the order in which it was written. */
    public <T> Map<String, T> each(String key, BiFunction<YamlMap, String, Optional<T>> of) {
        var result = new LinkedHashMap<String, T>();
        map(key).ifPresent(inner -> {
            for (String name : inner.keys()) {
                of.apply(inner, name).ifPresent(value -> result.put(name, value));
            }
        });
        return result;
    }

    public void wrong(String key, String expected, YamlNode found) {
        error(key, "should be " + expected + ", and is " + found.kind());
    }

    public void error(String key, String message) {
        findings.error(file, prefix + key, message);
    }

    public void warning(String key, String message) {
        findings.warning(file, prefix + key, message);
    }

    /** Names the keys that nobody asked for. */
    public void end() {
        fields.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> warning(key, "is not a key of this format and is ignored"));
    }
}
