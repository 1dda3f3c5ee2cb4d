package dev.codesensei.problem.packages.yaml;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes maps, sequences and values as YAML: one way for each value. Texts that could be taken for anything else are
 * quoted as in JSON, which every reader of YAML understands.
 */
public final class YamlOutput {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*( [A-Za-z0-9_./-]+)*");
    private static final Pattern WORD_WITH_MEANING = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null|inf|nan");

    private final StringBuilder out = new StringBuilder();

    private YamlOutput() {}

    public static String of(Map<String, ?> map) {
        var output = new YamlOutput();
        output.fields(map, "");
        return output.out.toString();
    }

    /** A number as somebody else wrote it. */
    public record Literal(String text) {}

    private void fields(Map<?, ?> map, String indent) {
        for (Map.Entry<?, ?> field : map.entrySet()) {
            out.append(indent).append(scalar(field.getKey())).append(':');
            value(field.getValue(), indent);
        }
    }

    private void value(Object value, String indent) {
        switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                out.append('\n');
                fields(map, indent + "  ");
            }
            case Collection<?> items
            when !items.isEmpty() -> {
                out.append('\n');
                items.forEach(item -> item(item, indent));
            }
            case Map<?, ?> map -> out.append(" {}\n");
            case Collection<?> items -> out.append(" []\n");
            default -> out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(Object item, String indent) {
        if (item instanceof Map<?, ?> map && !map.isEmpty()) {
            int start = out.length();
            fields(map, indent + "  ");
            out.setCharAt(start + indent.length(), '-');
        } else {
            out.append(indent).append('-');
            value(item, indent);
        }
    }

    private static String scalar(Object value) {
        return switch (value) {
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> String.valueOf(number.longValue());
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Literal literal -> literal.text();
            default -> text(value.toString());
        };
    }

    private static String text(String text) {
        if (PLAIN.matcher(text).matches() && !WORD_WITH_MEANING.matcher(text).matches()) {
            return text;
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> quoted.append(escaped(c)));
        return quoted.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> Character.isISOControl(c) || isUnprintable(c) ? "\\u%04x".formatted(c) : Character.toString(c);
        };
    }

    private static boolean isUnprintable(int c) {
        return c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || (c >= 0xd800 && c <= 0xdfff)
                || (c >= 0xfffe && c <= 0xffff);
    }
}
