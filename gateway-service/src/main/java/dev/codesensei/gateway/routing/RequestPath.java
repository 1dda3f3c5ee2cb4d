package dev.codesensei.gateway.routing;

import java.util.Optional;

/**
 * A request's path as the service behind will read it, so that the rule that is checked belongs to the place that is
 * reached. What two servers could read differently is refused, not repaired: dot segments, empty segments, encoded
 * slashes, backslashes, path parameters, control characters and broken escapes.
 *
 * @param decoded the path with its escapes resolved
 */
public record RequestPath(String decoded) {

    private static final String MANAGEMENT = "/q";

    /** Empty when the path is not one to forward. The target's query must be cut off before. */
    public static Optional<RequestPath> parse(String raw) {
        if (!raw.startsWith("/")) {
            return Optional.empty();
        }
        return unescape(raw).filter(RequestPath::hasOnlyPlainSegments).map(RequestPath::new);
    }

    /** Health, metrics and what else the framework serves about itself: nobody outside may ask any service for it. */
    public boolean isManagement() {
        return decoded.equals(MANAGEMENT) || decoded.startsWith(MANAGEMENT + "/");
    }

    private static boolean hasOnlyPlainSegments(String path) {
        return !path.contains("//")
                && !path.contains("/./")
                && !path.contains("/../")
                && !path.endsWith("/.")
                && !path.endsWith("/..");
    }

    /** Works on bytes that were read as ISO-8859-1; which characters they make up does not matter for a prefix. */
    private static Optional<String> unescape(String raw) {
        var plain = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            if (character == '%') {
                int escaped = escapedAt(raw, i + 1);
                if (escaped < 0 || isAmbiguous((char) escaped) || escaped == '/') {
                    return Optional.empty();
                }
                plain.append((char) escaped);
                i += 2;
            } else if (isAmbiguous(character) || character > '~') {
                return Optional.empty();
            } else {
                plain.append(character);
            }
        }
        return Optional.of(plain.toString());
    }

    private static int escapedAt(String raw, int start) {
        if (start + 2 > raw.length()) {
            return -1;
        }
        int high = Character.digit(raw.charAt(start), 16);
        int low = Character.digit(raw.charAt(start + 1), 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static boolean isAmbiguous(char character) {
        return character < ' ' || character == 0x7f || character == '\\' || character == ';' || character == '#';
    }
}
