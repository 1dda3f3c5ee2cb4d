package dev.codesensei.errors;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rejected input field.
 *
 * @param field its path in the request, such as {@code profile.interests[2]}; {@code body} for the whole
 * @param message what is wrong, to be read behind the field's name
 */
public record Violation(String field, String message) {

    static final String WHOLE_BODY = "body";

    /** One violation for each field, in the order of the fields' names. */
    static List<Violation> ofConstraints(Collection<? extends ConstraintViolation<?>> violations) {
        Map<String, Violation> byField = new TreeMap<>();
        for (ConstraintViolation<?> violation : violations) {
            String field = field(violation.getPropertyPath());
            byField.merge(field, new Violation(field, violation.getMessage()), Violation::firstByMessage);
        }
        return List.copyOf(byField.values());
    }

    /** The place in a JSON document that could not be read. */
    static Violation unreadable(List<JsonMappingException.Reference> path) {
        var field = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            append(field, step.getFieldName(), step.getIndex());
        }
        return new Violation(field.isEmpty() ? WHOLE_BODY : field.toString(), "is not readable");
    }

    /** Validation has no order of its own; answers should not change from one request to the next. */
    private Violation firstByMessage(Violation other) {
        return message.compareTo(other.message) <= 0 ? this : other;
    }

    /** A request's body is a parameter of a method too, and neither is known to clients: they see what is inside. */
    private static String field(Path path) {
        var field = new StringBuilder();
        String parameter = WHOLE_BODY;
        for (Path.Node node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, BEAN, CROSS_PARAMETER, RETURN_VALUE -> {}
                case PARAMETER -> parameter = node.getName();
                case PROPERTY -> append(field, node.getName(), index(node));
                case CONTAINER_ELEMENT -> append(field, null, index(node));
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }

    private static int index(Path.Node node) {
        Integer index = node.getIndex();
        return index == null ? -1 : index;
    }

    private static void append(StringBuilder field, @Nullable String name, int index) {
        if (index >= 0) {
            field.append('[').append(index).append(']');
        }
        if (name != null) {
            field.append(field.isEmpty() ? "" : ".").append(name);
        }
    }
}
