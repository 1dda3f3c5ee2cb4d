package dev.codesensei.problem.packages.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a plain text means where a number or a truth is expected; quoted texts are neither. */
final class Numbers {

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private Numbers() {}

    static Optional<Double> read(YamlNode node) {
        return node instanceof YamlNode.Scalar(String text, boolean quoted)
                        && !quoted
                        && text.length() < 64
                        && DECIMAL.matcher(text).matches()
                ? Optional.of(Double.valueOf(text)).filter(Double::isFinite)
                : Optional.empty();
    }

    /** The words of YAML 1.1 are in use, so they are read, too. */
    static Optional<Boolean> flag(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar(String text, boolean quoted)) || quoted) {
            return Optional.empty();
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
