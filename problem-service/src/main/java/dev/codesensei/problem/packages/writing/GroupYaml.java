package dev.codesensei.problem.packages.writing;

import dev.codesensei.problem.packages.Aggregation;
import dev.codesensei.problem.packages.CaseSettings;
import dev.codesensei.problem.packages.InputValidatorArguments;
import dev.codesensei.problem.packages.InputValidatorArguments.ByValidator;
import dev.codesensei.problem.packages.InputValidatorArguments.ForAll;
import dev.codesensei.problem.packages.Scoring;
import dev.codesensei.problem.packages.StaticValidation;
import dev.codesensei.problem.packages.TestCase;
import dev.codesensei.problem.packages.TestGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is written about groups and cases: what differs from what is inherited, and what differs from the defaults. */
final class GroupYaml {

    private static final Scoring OF_SECRET = new Scoring(Aggregation.SUM, 100, List.of());
    private static final Scoring OF_OTHERS = new Scoring(Aggregation.PASS_FAIL, null, List.of());

    private GroupYaml() {}

    static Map<String, ?> of(TestGroup group, CaseSettings inherited) {
        var keys = new Keys();
        Scoring scoring = group.scoring();
        if (scoring != null && !scoring.equals(group.name().equals("secret") ? OF_SECRET : OF_OTHERS)) {
            Aggregation aggregation = scoring.aggregation();
            keys.put("max_score", scoring.maxScore() == null ? "unbounded" : scoring.maxScore());
            keys.put("score_aggregation", (aggregation.current() ? aggregation : Aggregation.SUM).key());
            keys.put("require_pass", scoring.requirePass());
        }
        StaticValidation validation = group.staticValidation();
        if (validation != null) {
            keys.put("static_validation_score", validation.maxScore() == null ? "pass-fail" : validation.maxScore());
            keys.put("static_validator_args", validation.arguments());
        }
        settings(keys, group.settings(), inherited);
        return keys.all();
    }

    static Map<String, ?> of(TestCase test, CaseSettings inherited) {
        var keys = new Keys();
        settings(keys, test.settings(), inherited);
        return keys.put("hint", test.hint())
                .put("description", test.description())
                .all();
    }

    private static void settings(Keys keys, CaseSettings settings, CaseSettings inherited) {
        keys.differing("args", settings.args(), inherited.args())
                .differing(
                        "input_validator_args",
                        arguments(settings.inputValidatorArgs()),
                        arguments(inherited.inputValidatorArgs()))
                .differing("output_validator_args", settings.outputValidatorArgs(), inherited.outputValidatorArgs())
                .differing("input_visualizer_args", settings.inputVisualizerArgs(), inherited.inputVisualizerArgs())
                .differing("output_visualizer_args", settings.outputVisualizerArgs(), inherited.outputVisualizerArgs())
                .differing("full_feedback", settings.fullFeedback(), inherited.fullFeedback())
                .put("args", settings.args())
                .put("input_validator_args", arguments(settings.inputValidatorArgs()))
                .put("output_validator_args", settings.outputValidatorArgs())
                .put("input_visualizer_args", settings.inputVisualizerArgs())
                .put("output_visualizer_args", settings.outputVisualizerArgs());
    }

    private static Object arguments(InputValidatorArguments arguments) {
        return switch (arguments) {
            case ForAll all -> all.arguments();
            case ByValidator some -> new TreeMap<>(some.arguments());
        };
    }
}
