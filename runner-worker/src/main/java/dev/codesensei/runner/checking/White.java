package dev.codesensei.runner.checking;

/** What the problem package format calls white space: six bytes, whatever the encoding. */
final class White {

    private White() {}

    /** Space, tab, line feed, vertical tab, form feed and carriage return; not the end of a file. */
    static boolean is(int value) {
        return value == ' ' || (value >= '\t' && value <= '\r');
    }
}
