package dev.codesensei.runner.checking;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A short piece of a text that may be long, or no text at all, with everything made visible that is not. */
record Quote(String text) {

    /** Characters of a piece that are shown. */
    private static final int SHOWN = 60;

    /** Bytes before a difference that leave room for what is different. */
    static final int BEFORE = 40;

    /** Bytes that are looked at; no character has more than four. */
    private static final int BYTES = 4 * SHOWN + 4;

    private static final String CUT = "…";
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}.+-]+");

    /** @param cut whether the text goes on */
    static Quote of(byte[] bytes, boolean cut) {
        return of(new byte[0], false, bytes, cut);
    }

    /** Without what is before a place in the text. */
    static Quote from(int start, byte[] bytes, boolean cut) {
        return of(new byte[0], start > 0, Arrays.copyOfRange(bytes, start, bytes.length), cut);
    }

    /**
     * Of the place where two texts part.
     *
     * @param before what they share; never so much that nothing of what follows would be shown
     * @param cutBefore whether there is more before it
     */
    static Quote of(byte[] before, boolean cutBefore, byte[] after, boolean cutAfter) {
        byte[] both = Arrays.copyOf(before, before.length + after.length);
        System.arraycopy(after, 0, both, before.length, after.length);
        byte[] all = cutBefore ? fromCharacter(both) : both;
        boolean tooLong = all.length > BYTES;
        String visible = visible(tooLong ? Arrays.copyOf(all, BYTES) : all);
        int shown = Math.min(SHOWN, visible.codePointCount(0, visible.length()));
        String kept = visible.substring(0, visible.offsetByCodePoints(0, shown));
        boolean cut = cutAfter || tooLong || kept.length() < visible.length();
        return new Quote(quoted(cutBefore, kept, cut));
    }

    @Override
    public String toString() {
        return text;
    }

    private static String quoted(boolean cutBefore, String kept, boolean cutAfter) {
        if (kept.isEmpty()) {
            return "an empty line";
        }
        if (!cutBefore && !cutAfter && PLAIN.matcher(kept).matches()) {
            return kept;
        }
        return (cutBefore ? CUT : "") + '"' + kept + '"' + (cutAfter ? CUT : "");
    }

    /** Goes past what is left of a character that was cut. */
    private static byte[] fromCharacter(byte[] bytes) {
        int start = 0;
        while (start < Math.min(3, bytes.length) && (bytes[start] & 0xc0) == 0x80) {
            start++;
        }
        return Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private static String visible(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var text = new StringBuilder();
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            out.flip().codePoints().forEach(point -> append(text, point));
            out.clear();
            for (int i = 0; result.isError() && i < result.length(); i++) {
                text.append("<%02X>".formatted(in.get() & 0xff));
            }
        } while (result.isError());
        return text.toString();
    }

    private static void append(StringBuilder text, int point) {
        if (point < ' ') {
            text.appendCodePoint('\u2400' + point); // Unicode's pictures of control characters
        } else if (invisible(point)) {
            text.append("<U+%04X>".formatted(point));
        } else {
            text.appendCodePoint(point);
        }
    }

    /** What leaves no mark on a screen, looks like an ordinary space, or turns what follows it around. */
    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> point != ' ';
            default -> false;
        };
    }
}
