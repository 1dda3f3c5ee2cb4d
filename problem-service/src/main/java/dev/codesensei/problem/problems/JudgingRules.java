package dev.codesensei.problem.problems;

import dev.codesensei.judge.Limits;
import java.util.List;

/**
 * What a submission may use, and what is held against it.
 *
 * @param languages in which it may be written; none means any
 * @param checker as JSON, since stored documents know no sealed types
 */
public record JudgingRules(Limits limits, List<String> languages, String checker, boolean stopsAtFailure) {

    public JudgingRules {
        languages = List.copyOf(languages);
    }
}
