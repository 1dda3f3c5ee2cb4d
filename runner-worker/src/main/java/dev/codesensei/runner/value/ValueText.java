package dev.codesensei.runner.value;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.stream.Collectors;

/** Shows values as they are written in most languages: {@code [1, 2.5, "a", null]}. */
public final class ValueText {

    private static final int SHORT = 60;

    private ValueText() {}

    public static String of(Value value) {
        return switch (value) {
            case Value.Whole whole -> whole.number().toString();
            case Value.Real real -> real(real.number());
            case Value.Truth truth -> Boolean.toString(truth.holds());
            case Value.Text text ->
                '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text.text())) + '"';
            case Value.Items items ->
                items.all().stream().map(ValueText::of).collect(Collectors.joining(", ", "[", "]"));
            case Value.Entries entries ->
                entries.all().entrySet().stream()
                        .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Value.Nothing _ -> "null";
        };
    }

    /** The beginning, for a sentence. */
    public static String shortened(String text) {
        if (text.length() <= SHORT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
        return text.substring(0, end) + "…";
    }

    private static String real(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        return Double.isInfinite(number) ? (number > 0 ? "inf" : "-inf") : Double.toString(number);
    }
}
