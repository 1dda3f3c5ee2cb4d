package dev.codesensei.problem.packages.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads YAML from strangers: no objects are made, and neither size nor depth nor aliases can make it explode. */
final class YamlText {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 20;
    private static final int MOST_NODES = 20_000;
    private static final Set<Tag> TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP, Tag.NULL, Tag.MERGE, Tag.SEQ, Tag.MAP);

    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    private YamlText() {}

    /** Reads one document; what cannot be read is refused in a sentence. */
    static YamlNode parse(String text) {
        if (text.length() > LARGEST) {
            throw new IllegalArgumentException("is larger than " + LARGEST + " characters");
        }
        try {
            Node root = new Yaml(options()).compose(new StringReader(text));
            return root == null ? new YamlNode.Nothing() : new YamlText().read(root);
        } catch (MarkedYAMLException e) {
            throw new IllegalArgumentException("is not YAML: " + e.getProblem() + line(e), e);
        } catch (YAMLException e) {
            throw new IllegalArgumentException("is not YAML: " + e.getMessage(), e);
        }
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(DEEPEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LARGEST);
        return options;
    }

    private static String line(MarkedYAMLException e) {
        return e.getProblemMark() == null ? "" : " (line " + (e.getProblemMark().getLine() + 1) + ")";
    }

    private YamlNode read(Node node) {
        if (++nodes > MOST_NODES || !open.add(node)) {
            throw new IllegalArgumentException("refers to itself, or grows too large by its aliases");
        }
        checkTag(node);
        YamlNode result = switch (node) {
            case ScalarNode scalar -> scalar(scalar);
            case SequenceNode sequence -> sequence(sequence);
            case MappingNode mapping -> mapping(mapping);
            default -> throw new IllegalArgumentException("holds an alias that leads nowhere");
        };
        open.remove(node);
        return result;
    }

    private static void checkTag(Node node) {
        if (!TAGS.contains(node.getTag())) {
            throw new IllegalArgumentException("has a tag that has no place here: " + node.getTag());
        }
    }

    private static YamlNode scalar(ScalarNode scalar) {
        boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
        return plain && scalar.getTag().equals(Tag.NULL)
                ? new YamlNode.Nothing()
                : new YamlNode.Scalar(scalar.getValue(), !plain);
    }

    private YamlNode sequence(SequenceNode sequence) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(read(item));
        }
        return new YamlNode.Items(items);
    }

    private YamlNode mapping(MappingNode mapping) {
        var fields = new LinkedHashMap<String, YamlNode>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new IllegalArgumentException("has a key that is not a text");
            }
            if (fields.put(key.getValue(), read(tuple.getValueNode())) != null) {
                throw new IllegalArgumentException("has the key " + key.getValue() + " twice");
            }
        }
        return new YamlNode.Fields(fields);
    }
}
