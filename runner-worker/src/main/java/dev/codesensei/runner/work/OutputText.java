package dev.codesensei.runner.work;

/** Output that grows until an event can carry no more of it. */
final class OutputText {

    /** Of one event as followers get it, which is JSON; what stands around the text has room beside it. */
    static final int MOST_BYTES = 64 * 1024 - 256;

    private static final int ESCAPED = 6;

    /** Of one character: two that are escaped, as which JSON may be given what lies beyond the first plane. */
    private static final int LONGEST = 2 * ESCAPED;

    private final StringBuilder text = new StringBuilder();
    private int bytes;

    boolean hasRoom() {
        return bytes + LONGEST <= MOST_BYTES;
    }

    /** Takes as much as there is room for, whole characters only, and answers how many {@code char}s that were. */
    int append(String data, int from) {
        int end = from;
        while (end < data.length() && hasRoom()) {
            int character = data.codePointAt(end);
            bytes += inJson(character);
            end += Character.charCount(character);
        }
        text.append(data, from, end);
        return end - from;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static int inJson(int character) {
        if (character < ' ') {
            return ESCAPED;
        }
        if (character < 0x80) {
            return character == '"' || character == '\\' ? 2 : 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : LONGEST;
    }
}
