package dev.codesensei.runner.language;

/**
 * What stands outside of braces, comments and texts in a Java source. A scanner in one pass and not a pattern: sources
 * are hostile, and patterns over them can run for ever or exhaust the stack.
 */
final class JavaOutline {

    private final String source;
    private final StringBuilder outline = new StringBuilder();
    private int at;
    private int depth;

    private JavaOutline(String source) {
        this.source = source;
    }

    static String of(String source) {
        var scanner = new JavaOutline(source);
        while (scanner.at < source.length()) {
            scanner.step();
        }
        return scanner.outline.toString();
    }

    private void step() {
        if (source.startsWith("//", at)) {
            skipPast("\n", 2);
        } else if (source.startsWith("/*", at)) {
            skipPast("*/", 2);
        } else if (source.startsWith("\"\"\"", at)) {
            skipText("\"\"\"");
        } else if (source.charAt(at) == '"' || source.charAt(at) == '\'') {
            skipText(source.substring(at, at + 1));
        } else {
            keep(source.charAt(at++));
        }
    }

    private void keep(char c) {
        depth -= c == '}' ? 1 : 0;
        if (depth <= 0) {
            outline.append(c);
        }
        depth += c == '{' ? 1 : 0;
    }

    private void skipPast(String end, int opening) {
        int found = source.indexOf(end, at + opening);
        at = found < 0 ? source.length() : found + end.length();
        outline.append(' ');
    }

    private void skipText(String quote) {
        at += quote.length();
        while (at < source.length() && !source.startsWith(quote, at)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at += quote.length();
        outline.append(' ');
    }
}
