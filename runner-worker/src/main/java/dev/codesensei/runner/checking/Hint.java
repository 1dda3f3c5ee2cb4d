package dev.codesensei.runner.checking;

import java.nio.charset.StandardCharsets;

/** What a difference comes down to, where it is a small one. Empty, or the end of a sentence. */
final class Hint {

    static final String CASE = "; they differ only in upper and lower case";
    static final String SPACE = "; they differ only in spaces";
    static final String TOO_FAR = "; that is too far off";
    static final String NO_NUMBER = "; that is not a number";

    private Hint() {}

    static String on(LineRest wanted, LineRest came) {
        return wanted.cut() || came.cut() ? "" : on(text(wanted.bytes()), text(came.bytes()));
    }

    private static String on(String wanted, String came) {
        if (wanted.equalsIgnoreCase(came)) {
            return CASE;
        }
        return withoutSpace(wanted).equals(withoutSpace(came)) ? SPACE : "";
    }

    private static String withoutSpace(String text) {
        var rest = new StringBuilder();
        text.chars().filter(value -> !White.is(value)).forEach(value -> rest.append((char) value));
        return rest.toString();
    }

    /** One character for each byte, so that what is no text stays different. */
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
