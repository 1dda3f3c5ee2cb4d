package dev.codesensei.problem.statement;

import java.util.Optional;

/** A place in LaTeX source that moves on. What is opened and never closed reaches to the end. */
final class LatexSource {

    private final String text;
    private int place;

    LatexSource(String text) {
        this.text = text;
    }

    boolean isAtEnd() {
        return place >= text.length();
    }

    char peek() {
        return text.charAt(place);
    }

    boolean startsWith(String prefix) {
        return text.startsWith(prefix, place);
    }

    boolean skip(String prefix) {
        boolean there = startsWith(prefix);
        place += there ? prefix.length() : 0;
        return there;
    }

    char next() {
        return text.charAt(place++);
    }

    /** All up to an end, and past it. */
    String upTo(String end) {
        int found = text.indexOf(end, place);
        String before = text.substring(place, found < 0 ? text.length() : found);
        place = found < 0 ? text.length() : found + end.length();
        return before;
    }

    /** The same, where a backslash keeps the end from being one. */
    String upToPlain(char end) {
        int start = place;
        while (!isAtEnd() && peek() != end) {
            place += peek() == '\\' && place + 1 < text.length() ? 2 : 1;
        }
        String before = text.substring(start, place);
        skip(String.valueOf(end));
        return before;
    }

    /** Up to the end of a line, which may begin an empty one. */
    void skipLine() {
        while (!isAtEnd() && peek() != '\n') {
            place++;
        }
    }

    /** What LaTeX swallows behind a command of letters. */
    void skipSpaces(String command) {
        if (!command.isEmpty() && isLetter(command.charAt(0))) {
            while (!isAtEnd() && peek() == ' ') {
                place++;
            }
        }
    }

    /** Past white space; answers whether there was an empty line in it. */
    boolean skipWhite() {
        int lines = 0;
        while (!isAtEnd() && Character.isWhitespace(peek())) {
            lines += next() == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    /** What follows a backslash: letters, or one other character. */
    String command() {
        int start = place;
        while (!isAtEnd() && isLetter(peek())) {
            place++;
        }
        if (place > start) {
            String name = text.substring(start, place);
            skip("*");
            return name;
        }
        return isAtEnd() ? "" : String.valueOf(next());
    }

    /** An argument in brackets, where there is one. */
    Optional<String> option() {
        return skip("[") ? Optional.of(upTo("]")) : Optional.empty();
    }

    /** An argument: a group without its braces, or one character. */
    String argument() {
        while (!isAtEnd() && peek() == ' ') {
            place++;
        }
        if (skip("{")) {
            return group();
        }
        return isAtEnd() ? "" : String.valueOf(next());
    }

    /** All up to the brace that closes what is open, and past it. */
    String group() {
        int start = place;
        int open = 1;
        while (!isAtEnd()) {
            char c = next();
            if (c == '\\' && !isAtEnd()) {
                place++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return text.substring(start, place - 1);
            }
        }
        return text.substring(start);
    }

    /** All up to the end of an environment, and past it; others of its kind may be inside. */
    String environment(String name) {
        String begin = "\\begin{" + name + "}";
        String end = "\\end{" + name + "}";
        int start = place;
        int open = 1;
        while (!isAtEnd()) {
            if (skip(begin)) {
                open++;
            } else if (startsWith(end) && --open == 0) {
                String body = text.substring(start, place);
                skip(end);
                return body;
            } else {
                place++;
            }
        }
        return text.substring(start);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
