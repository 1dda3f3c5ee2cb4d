package dev.codesensei.problem.packages.writing;

import dev.codesensei.problem.packages.Content;

/** A file that is to be written. */
sealed interface PlannedFile {

    /** A text that was made here. */
    record Text(String content) implements PlannedFile {}

    /** Bytes that come from elsewhere. */
    record Stored(Content content, boolean executable) implements PlannedFile {}
}
