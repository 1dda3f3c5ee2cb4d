package dev.codesensei.problem.editing;

import org.jspecify.annotations.Nullable;

/** Limits of each test as an author asks for them; what is left open is the usual. */
record WantedLimits(
        @Nullable Long cpuMillis,
        @Nullable Long wallMillis,
        @Nullable Long memoryKib,
        @Nullable Long outputBytes,
        @Nullable Long processes,
        @Nullable Long fileBytes) {

    static final WantedLimits NONE = new WantedLimits(null, null, null, null, null, null);
}
