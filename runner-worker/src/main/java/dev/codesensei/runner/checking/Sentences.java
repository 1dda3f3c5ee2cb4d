package dev.codesensei.runner.checking;

/** What learners read about a wrong answer. */
final class Sentences {

    static final String NOTHING_PRINTED = "Your program printed nothing.";

    private Sentences() {}

    /** @param hint may be empty */
    static String unlike(int line, Quote wanted, Quote came, String hint) {
        return "Line %d: %s was expected and %s came%s.".formatted(line, wanted, came, hint);
    }

    static String missing(int line, Quote wanted) {
        return "Line %d: %s was expected, but your program printed nothing more.".formatted(line, wanted);
    }

    /** @param line the last one that was expected; 0 when none was */
    static String more(int line) {
        return line == 0
                ? "Nothing was expected, but your program printed something."
                : "After line %d your program printed more than was expected.".formatted(line);
    }

    static String lineBreakMissing(int line) {
        return "Line %d has to end with a line break.".formatted(line);
    }

    static String lineBreakTooMuch(int line) {
        return "Line %d must not end with a line break.".formatted(line);
    }

    static String otherSpace(int line) {
        return "Line %d: the spaces or line breaks are not those that were expected.".formatted(line);
    }

    static String surplus(String kind, Quote came) {
        return "The %s %s came, but was not expected, or not so often.".formatted(kind, came);
    }

    static String lacking(String kind, Quote wanted) {
        return "The %s %s was expected, but did not come, or not often enough.".formatted(kind, wanted);
    }

    static String otherNumberOf(String kind, long wanted, long came) {
        return "The number of %ss is wrong: %d expected, and your program printed %d.".formatted(kind, wanted, came);
    }

    static String notThose(String kind) {
        return "The %ss are not those that were expected.".formatted(kind);
    }
}
