package dev.codesensei.runner.value;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.judge.grading.ValueType;
import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import dev.codesensei.judge.grading.ValueType.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a function returned. Its language says of each value what it is: JSON's own kinds are what they are, and any
 * other is an object with one key, {@code map} (a list of pairs), {@code object} (the same, with texts as keys),
 * {@code linked_list}, {@code binary_tree}, {@code float} (one that JSON cannot write) or {@code other}.
 */
public final class ReturnedValues {

    static final String NOTHING = "nothing";

    private static final int LONGEST_TEXT = 40;

    private ReturnedValues() {}

    /** What a function returned instead of what it should have. */
    public static final class MisfitException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Misfit misfit;

        private MisfitException(String place, JsonNode came, ValueType wanted) {
            this.misfit = new Misfit(place, described(came), TypeName.of(wanted));
        }

        public Misfit misfit() {
            return misfit;
        }
    }

    public static Value read(ValueType type, JsonNode json) throws MisfitException {
        return read(type, json, "");
    }

    private static Value read(ValueType type, JsonNode json, String place) throws MisfitException {
        return switch (type) {
            case Plain plain -> plain(plain, json, place);
            case Holding holding -> holding(holding, json, place);
        };
    }

    private static Value plain(Plain type, JsonNode json, String place) throws MisfitException {
        boolean fits = switch (type) {
            case INT -> json.isIntegralNumber();
            case FLOAT -> json.isNumber() || json.path("float").isTextual();
            case BOOL -> json.isBoolean();
            case STRING -> json.isTextual();
        };
        if (!fits) {
            throw new MisfitException(place, json, type);
        }
        return switch (type) {
            case INT -> new Value.Whole(json.bigIntegerValue());
            case FLOAT ->
                new Value.Real(
                        json.isNumber()
                                ? json.doubleValue()
                                : special(json.get("float").textValue()));
            case BOOL -> new Value.Truth(json.booleanValue());
            case STRING -> new Value.Text(json.textValue());
        };
    }

    private static double special(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    private static Value holding(Holding type, JsonNode json, String place) throws MisfitException {
        ValueType part = type.parts().getFirst();
        return switch (type.shape()) {
            case LIST -> items(type, part, json, json, place);
            case MATRIX -> items(type, new Holding(Shape.LIST, List.of(part)), json, json, place);
            case LINKED_LIST ->
                json.isNull() ? new Value.Items(List.of()) : items(type, part, json, json.path("linked_list"), place);
            case BINARY_TREE -> json.isNull() ? new Value.Items(List.of()) : tree(type, json, place);
            case OPTIONAL -> optional(type, json, place);
            case MAP -> entries(type, json, place);
        };
    }

    private static Value optional(Holding type, JsonNode json, String place) throws MisfitException {
        if (json.isNull()) {
            return Value.NOTHING;
        }
        try {
            return read(type.parts().getFirst(), json, place);
        } catch (MisfitException e) {
            throw e.misfit().place().equals(place) ? new MisfitException(place, json, type) : e;
        }
    }

    private static Value items(Holding type, ValueType part, JsonNode json, JsonNode list, String place)
            throws MisfitException {
        require(list.isArray(), type, json, place);
        var items = new ArrayList<Value>();
        for (JsonNode item : list) {
            items.add(read(part, item, place + "[" + items.size() + "]"));
        }
        return new Value.Items(items);
    }

    private static Value tree(Holding type, JsonNode json, String place) throws MisfitException {
        require(json.path("binary_tree").isArray(), type, json, place);
        var nodes = new ArrayList<Value>();
        for (JsonNode node : json.get("binary_tree")) {
            nodes.add(
                    node.isNull()
                            ? Value.NOTHING
                            : read(type.parts().getFirst(), node, place + "[" + nodes.size() + "]"));
        }
        return TreeShape.trimmed(nodes);
    }

    private static Value entries(Holding type, JsonNode json, String place) throws MisfitException {
        boolean keyedByText = json.path("object").isArray();
        require(keyedByText || json.path("map").isArray(), type, json, place);
        Map<Value, Value> entries = new LinkedHashMap<>();
        for (JsonNode entry : keyedByText ? json.get("object") : json.get("map")) {
            String there = place + "[" + shown(entry.get(0)) + "]";
            ValueType keys = type.parts().getFirst();
            Value key = keyedByText ? keyOf(keys, entry.get(0), there) : read(keys, entry.get(0), there);
            entries.put(key, read(type.parts().getLast(), entry.get(1), there));
        }
        return Value.Entries.of(entries);
    }

    private static Value keyOf(ValueType type, JsonNode key, String place) throws MisfitException {
        try {
            return TestValues.key(type, key.asText());
        } catch (IllegalArgumentException _) {
            throw new MisfitException(place, key, type);
        }
    }

    private static void require(boolean fits, ValueType type, JsonNode json, String place) throws MisfitException {
        if (!fits) {
            throw new MisfitException(place, json, type);
        }
    }

    private static String described(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL, MISSING -> NOTHING;
            case BOOLEAN -> "the truth value " + json.asText();
            case NUMBER -> (json.isIntegralNumber() ? "the whole number " : "the number ") + shown(json);
            case STRING -> "the text " + shown(json);
            case ARRAY -> "a list";
            case OBJECT -> tagged(json);
            case BINARY, POJO -> "something else";
        };
    }

    private static String tagged(JsonNode json) {
        if (json.has("linked_list")) {
            return "a linked list";
        } else if (json.has("binary_tree")) {
            return "a binary tree";
        } else if (json.has("float")) {
            return "the number " + json.get("float").asText();
        }
        return json.path("other").isTextual() ? cut(json.get("other").textValue()) : "a map";
    }

    private static String shown(JsonNode json) {
        return cut(json.toString());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }
}
