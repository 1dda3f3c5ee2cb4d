package dev.codesensei.judge.grading;

import dev.codesensei.judge.grading.ValueType.Holding;
import dev.codesensei.judge.grading.ValueType.Plain;
import dev.codesensei.judge.grading.ValueType.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses a type such as {@code map<string, list<int>>}. */
final class TypeText {

    private static final int LONGEST = 200;
    private static final Pattern WORD = Pattern.compile("\\s*([a-z_]+)\\s*");

    private final Matcher words;
    private final String text;
    private int at;

    private TypeText(String text) {
        this.text = text;
        this.words = WORD.matcher(text);
    }

    static Optional<ValueType> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var parsing = new TypeText(text);
        Optional<ValueType> type = parsing.type();
        return parsing.at == text.length() ? type : Optional.empty();
    }

    private Optional<ValueType> type() {
        if (!words.find(at) || words.start() != at) {
            return Optional.empty();
        }
        String word = words.group(1).toUpperCase(Locale.ROOT);
        at = words.end();
        for (Plain plain : Plain.values()) {
            if (plain.name().equals(word)) {
                return Optional.of(plain);
            }
        }
        return Arrays.stream(Shape.values())
                .filter(shape -> shape.name().equals(word))
                .findFirst()
                .flatMap(this::holding);
    }

    private Optional<ValueType> holding(Shape shape) {
        List<ValueType> parts = new ArrayList<>();
        char before = '<';
        while (next(before)) {
            Optional<ValueType> part = type();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
            before = ',';
        }
        int expected = shape == Shape.MAP ? 2 : 1;
        return next('>') && parts.size() == expected ? Optional.of(new Holding(shape, parts)) : Optional.empty();
    }

    private boolean next(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return true;
        }
        return false;
    }
}
