package dev.codesensei.judge;

import java.util.Arrays;

/**
 * A file of a submission.
 *
 * @param name relative to the work folder; checked by whoever accepts the submission
 * @param content the bytes; the array is owned by this record and must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, see below
public record SourceFile(String name, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile that && name.equals(that.name) && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    /** Names the file and its size; content never reaches a log. */
    @Override
    public String toString() {
        return "SourceFile[%s, %d bytes]".formatted(name, content.length);
    }
}
