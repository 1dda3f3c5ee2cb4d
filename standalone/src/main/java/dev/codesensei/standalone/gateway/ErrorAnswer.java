package dev.codesensei.standalone.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the suite says when it cannot do something. */
record ErrorAnswer(
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String entry,
        @Nullable List<Violation> violations) {

    /** What is wrong with one field of a request. */
    record Violation(@Nullable String field, @Nullable String message) {}

    String sentence() {
        var said = new StringBuilder(detail != null ? detail : String.valueOf(title));
        if (violations != null) {
            for (Violation violation : violations) {
                said.append("; ").append(violation.field()).append(": ").append(violation.message());
            }
        }
        return said.toString();
    }
}
