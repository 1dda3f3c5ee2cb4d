package dev.codesensei.execution.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.errors.Violation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of a result that a client wants.
 *
 * @param paths names of fields, with a dot in front of one that is inside of another
 */
record FieldSelection(List<List<String>> paths) {

    private static final Set<String> KNOWN = fieldsOf(ResultView.class).collect(Collectors.toUnmodifiableSet());

    FieldSelection {
        paths = List.copyOf(paths);
    }

    /** Reads names that are separated by commas, and refuses those that no result has. */
    static FieldSelection parse(String text) {
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        names.stream().filter(name -> !KNOWN.contains(name)).findFirst().ifPresent(unknown -> {
            var violation = new Violation("fields", "must not name " + unknown + ", which no result has");
            throw new ApiException(ErrorCode.INVALID_REQUEST, null, Map.of("violations", List.of(violation)));
        });
        return new FieldSelection(
                names.stream().map(name -> List.of(name.split("\\."))).toList());
    }

    /** What is selected of a result; a field that the result does not have is left out. */
    JsonNode of(JsonNode result) {
        ObjectNode selected = JsonNodeFactory.instance.objectNode();
        paths.forEach(path -> copy(result, selected, path));
        return selected;
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> path) {
        String name = path.getFirst();
        JsonNode value = from.get(name);
        if (value == null) {
            return;
        }
        if (path.size() == 1) {
            to.set(name, value);
        } else {
            copy(value, to.withObjectProperty(name), path.subList(1, path.size()));
        }
    }

    private static Stream<String> fieldsOf(Class<?> view) {
        return Arrays.stream(view.getRecordComponents())
                .flatMap(field -> field.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? fieldsOf(field.getType())
                        : Stream.concat(Stream.of(field.getName()), fieldsInside(field)));
    }

    private static Stream<String> fieldsInside(RecordComponent field) {
        return field.getType().isRecord()
                ? fieldsOf(field.getType()).map(name -> field.getName() + "." + name)
                : Stream.empty();
    }
}
