package dev.codesensei.problem.editing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.problem.problems.Problem;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an author says in {@code If-Match}: the version on which a change is based. */
record SeenVersion(@Nullable String header) {

    /** Throws when there is another version meanwhile, or when nothing is said. */
    void require(Problem problem) {
        if (header == null || header.isBlank()) {
            throw new ApiException(EditingErrors.IF_MATCH_MISSING, "Send the ETag of the problem as If-Match");
        }
        String current = "\"" + problem.version() + "\"";
        boolean same = Arrays.stream(header.split(",", -1))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(current) || tag.equals("*"));
        if (!same) {
            throw stale(problem);
        }
    }

    static ApiException stale(Problem problem) {
        return new ApiException(
                EditingErrors.STALE, "Read it again and repeat the change", Map.of("version", problem.version()));
    }
}
