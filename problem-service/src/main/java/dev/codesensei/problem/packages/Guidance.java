package dev.codesensei.problem.packages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What helps a learner along, for which the specification has no place.
 *
 * @param difficulty absent where the author says nothing
 * @param hints from a nudge to nearly the way, in Markdown
 * @param starter what a learner begins with, by language
 */
public record Guidance(
        @Nullable Difficulty difficulty, List<String> constraints, List<String> hints, Map<String, String> starter) {

    public static final Guidance NONE = new Guidance(null, List.of(), List.of(), Map.of());

    public Guidance {
        constraints = List.copyOf(constraints);
        hints = List.copyOf(hints);
        starter = Map.copyOf(starter);
    }
}
