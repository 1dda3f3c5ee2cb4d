package dev.codesensei.problem.packages.writing;

import dev.codesensei.problem.packages.Outcome;
import dev.codesensei.problem.packages.Requirement;
import dev.codesensei.problem.packages.Requirement.ScoreRange;
import dev.codesensei.problem.packages.SubmissionRule;
import dev.codesensei.problem.packages.Submissions;
import dev.codesensei.problem.packages.TimeLimitUse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of {@code submissions.yaml}. */
final class SubmissionsYaml {

    private SubmissionsYaml() {}

    static Map<String, ?> of(Submissions submissions) {
        var rules = new LinkedHashMap<String, Object>();
        submissions.rules().forEach(rule -> rules.put(rule.pattern(), rule(rule)));
        return rules;
    }

    private static Map<String, Object> rule(SubmissionRule rule) {
        var keys = new Keys()
                .put("language", rule.language())
                .put("entrypoint", rule.entrypoint())
                .put("authors", PeopleYaml.of(rule.authors()))
                .differing("model_solution", rule.modelSolution(), false);
        requirement(keys, rule.overall());
        new TreeMap<>(rule.onTests()).forEach((tests, requirement) -> {
            var inner = new Keys();
            requirement(inner, requirement);
            keys.differing(tests, inner.all(), "");
        });
        return keys.all();
    }

    private static void requirement(Keys keys, Requirement requirement) {
        outcomes(keys, "permitted", requirement.permitted());
        outcomes(keys, "required", requirement.required());
        ScoreRange score = requirement.score();
        if (score != null) {
            keys.put("score", List.of(score.lowest(), score.highest()));
        }
        keys.put("message", requirement.message());
        TimeLimitUse use = requirement.useForTimeLimit();
        if (use != null) {
            keys.put(
                    "use_for_time_limit",
                    switch (use) {
                        case NEVER -> false;
                        case LOWER -> "lower";
                        case UPPER -> "upper";
                    });
        }
    }

    private static void outcomes(Keys keys, String key, @Nullable Set<Outcome> outcomes) {
        if (outcomes != null) {
            keys.differing(key, outcomes.stream().sorted().map(Outcome::name).toList(), "");
        }
    }
}
