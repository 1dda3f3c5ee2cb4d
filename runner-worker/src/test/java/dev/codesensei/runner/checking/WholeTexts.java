package dev.codesensei.runner.checking;

import dev.codesensei.judge.grading.Checker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The same comparisons, written as plainly as possible for texts that are at hand as a whole. */
final class WholeTexts {

    private static final Pattern WHITE = Pattern.compile("[ \\t\\n\\x0b\\f\\r]+");
    private static final Pattern SOLID = Pattern.compile("[^ \\t\\n\\x0b\\f\\r]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]*\\.[0-9]+|[0-9]+\\.|[0-9]+)([Ee][+-]?[0-9]+)?");

    private WholeTexts() {}

    static boolean same(Checker.BuiltIn checker, String expected, String output) {
        return switch (checker) {
            case Checker.Tokens tokens -> sameTokens(tokens, expected, output);
            case Checker.Lines _ -> lines(expected).equals(lines(output));
            case Checker.Exact _ -> expected.equals(output);
            case Checker.Unordered _ -> sorted(filled(lines(expected))).equals(sorted(filled(lines(output))));
            case Checker.Sorted _ -> sorted(tokens(expected)).equals(sorted(tokens(output)));
        };
    }

    private static boolean sameTokens(Checker.Tokens checker, String expected, String output) {
        List<String> wanted = tokens(expected);
        List<String> came = tokens(output);
        boolean space = !checker.spaceSensitive()
                || SOLID.matcher(expected)
                        .replaceAll("x")
                        .equals(SOLID.matcher(output).replaceAll("x"));
        return space
                && wanted.size() == came.size()
                && IntStream.range(0, wanted.size()).allMatch(i -> sameToken(checker, wanted.get(i), came.get(i)));
    }

    private static boolean sameToken(Checker.Tokens checker, String wanted, String came) {
        boolean numbers = checker.relativeTolerance() != null || checker.absoluteTolerance() != null;
        if (numbers && NUMBER.matcher(wanted).matches()) {
            return NUMBER.matcher(came).matches() && near(checker, new BigDecimal(wanted), new BigDecimal(came));
        }
        UnaryOperator<String> folded = text -> checker.caseSensitive() ? text : lowerCase(text);
        return folded.apply(wanted).equals(folded.apply(came));
    }

    private static boolean near(Checker.Tokens checker, BigDecimal wanted, BigDecimal came) {
        BigDecimal off = came.subtract(wanted).abs();
        Double relative = checker.relativeTolerance();
        Double absolute = checker.absoluteTolerance();
        return (absolute != null && off.compareTo(BigDecimal.valueOf(absolute)) <= 0)
                || (relative != null
                        && off.compareTo(BigDecimal.valueOf(relative).multiply(wanted.abs())) <= 0);
    }

    /** Of ASCII letters only. */
    private static String lowerCase(String text) {
        return Pattern.compile("[A-Z]")
                .matcher(text)
                .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
    }

    private static List<String> tokens(String text) {
        return filled(Arrays.asList(WHITE.split(text)));
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        for (String line : text.split("\n", -1)) {
            lines.add(line.replaceAll("[ \\t\\x0b\\f\\r]+\\z", ""));
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }

    private static List<String> filled(List<String> texts) {
        return texts.stream().filter(text -> !text.isEmpty()).toList();
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }
}
