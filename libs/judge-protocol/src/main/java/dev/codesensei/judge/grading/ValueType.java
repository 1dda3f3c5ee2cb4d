package dev.codesensei.judge.grading;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The type of an argument or a result of a function problem, the same for every language. In JSON it is its text. */
public sealed interface ValueType {

    /** A type without parts. */
    enum Plain implements ValueType {
        INT,
        FLOAT,
        BOOL,
        STRING;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What holds other values. */
    enum Shape {
        LIST,
        MATRIX,
        LINKED_LIST,
        BINARY_TREE,
        OPTIONAL,
        MAP;

        int parts() {
            return this == MAP ? 2 : 1;
        }
    }

    /** A shape with the types of what it holds. */
    record Holding(Shape shape, List<ValueType> parts) implements ValueType {

        public Holding {
            parts = List.copyOf(parts);
            if (parts.size() != shape.parts()) {
                throw new IllegalArgumentException(shape + " holds " + shape.parts());
            }
        }

        @Override
        public String text() {
            String inner = parts.stream().map(ValueType::text).collect(Collectors.joining(", "));
            return shape.name().toLowerCase(Locale.ROOT) + "<" + inner + ">";
        }
    }

    /** Reads what {@link #text()} writes; empty if it is no type. */
    static Optional<ValueType> parse(String text) {
        return TypeText.parse(text);
    }

    @JsonCreator
    static ValueType of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("Not a type: " + text));
    }

    /** As it is written in {@code problem.yaml}, such as {@code map<string, list<int>>}. */
    @JsonValue
    String text();
}
