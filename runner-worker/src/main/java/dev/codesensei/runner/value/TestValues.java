package dev.codesensei.runner.value;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the values of tests, which their authors write as plain JSON: a map is an object, a linked list a list, a binary
 * tree a list of its nodes level by level with {@code null} for a child that is not there.
 */
public final class TestValues {

    private TestValues() {}

    /**
     * Reads a value.
     *
     * @throws IllegalArgumentException when the JSON is not of the type, which is its author's fault
     */
    public static Value read(ValueType type, JsonNode json) {
        return switch (type) {
            case Plain plain -> plain(plain, json);
            case Holding holding -> holding(holding, json);
        };
    }

    private static Value plain(Plain type, JsonNode json) {
        return switch (type) {
            case INT ->
                new Value.Whole(demand(json.isIntegralNumber(), type, json).bigIntegerValue());
            case FLOAT -> new Value.Real(json.isTextual() ? special(json) : real(json));
            case BOOL -> new Value.Truth(demand(json.isBoolean(), type, json).booleanValue());
            case STRING -> new Value.Text(demand(json.isTextual(), type, json).textValue());
        };
    }

    private static double real(JsonNode json) {
        return demand(json.isNumber(), Plain.FLOAT, json).doubleValue();
    }

    /** JSON has no such numbers. */
    private static double special(JsonNode json) {
        return switch (json.textValue()) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> throw misfit(Plain.FLOAT, json);
        };
    }

    private static Value holding(Holding type, JsonNode json) {
        ValueType part = type.parts().getFirst();
        return switch (type.shape()) {
            case LIST -> items(type, part, json);
            case MATRIX -> items(type, new Holding(ValueType.Shape.LIST, List.of(part)), json);
            case LINKED_LIST -> json.isNull() ? new Value.Items(List.of()) : items(type, part, json);
            case BINARY_TREE -> json.isNull() ? new Value.Items(List.of()) : tree(type, part, json);
            case OPTIONAL -> json.isNull() ? Value.NOTHING : read(part, json);
            case MAP -> entries(type, json);
        };
    }

    private static Value items(Holding type, ValueType part, JsonNode json) {
        var items = new ArrayList<Value>();
        demand(json.isArray(), type, json).forEach(item -> items.add(read(part, item)));
        return new Value.Items(items);
    }

    private static Value tree(Holding type, ValueType part, JsonNode json) {
        var nodes = new ArrayList<Value>();
        demand(json.isArray(), type, json).forEach(node -> nodes.add(node.isNull() ? Value.NOTHING : read(part, node)));
        demand(TreeShape.isTree(nodes), type, json);
        return TreeShape.trimmed(nodes);
    }

    private static Value entries(Holding type, JsonNode json) {
        Map<Value, Value> entries = new LinkedHashMap<>();
        demand(json.isObject(), type, json)
                .properties()
                .forEach(entry -> entries.put(
                        key(type.parts().getFirst(), entry.getKey()),
                        read(type.parts().getLast(), entry.getValue())));
        return Value.Entries.of(entries);
    }

    /** JSON knows only texts as keys. */
    static Value key(ValueType type, String key) {
        try {
            return switch (type) {
                case Plain.INT -> new Value.Whole(new BigInteger(key));
                case Plain.FLOAT -> new Value.Real(Double.parseDouble(key));
                case Plain.BOOL -> new Value.Truth(key.equals("true"));
                case Plain.STRING -> new Value.Text(key);
                case Holding _ -> throw new IllegalArgumentException(type.text() + " cannot be a key");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a key of type " + type.text() + ": " + key, e);
        }
    }

    private static JsonNode demand(boolean fits, ValueType type, JsonNode json) {
        if (!fits) {
            throw misfit(type, json);
        }
        return json;
    }

    private static IllegalArgumentException misfit(ValueType type, JsonNode json) {
        return new IllegalArgumentException(
                "A test has something else than " + type.text() + ": " + json.getNodeType());
    }
}
