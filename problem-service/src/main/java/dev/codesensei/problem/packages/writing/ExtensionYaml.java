package dev.codesensei.problem.packages.writing;

import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.packages.Extension;
import dev.codesensei.problem.packages.Guidance;
import dev.codesensei.problem.packages.LegacyGrading;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.Scoring;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of our own key: what helps learners, function problems, and what the older formats say and 2025-09 cannot. */
final class ExtensionYaml {

    private ExtensionYaml() {}

    static Map<String, Object> of(ProblemPackage problem) {
        Extension extension = problem.extension();
        var groups = new TreeMap<String, Object>();
        LegacyGrading root = problem.data().legacyGrading();
        if (root != null) {
            groups.put("data", grading(root).all());
        }
        problem.data().allGroups().forEach(group -> {
            LegacyGrading legacy = group.legacyGrading();
            Keys keys = legacy == null ? new Keys() : grading(legacy);
            Scoring scoring = group.scoring();
            if (scoring != null && !scoring.aggregation().current()) {
                keys.put("aggregation", scoring.aggregation().key());
            }
            if (!keys.all().isEmpty()) {
                groups.put(group.name(), keys.all());
            }
        });
        Guidance guidance = extension.guidance();
        Difficulty difficulty = guidance.difficulty();
        return new Keys()
                .put("difficulty", difficulty == null ? null : difficulty.key())
                .put("constraints", guidance.constraints())
                .put("hints", guidance.hints())
                .put("starter", new TreeMap<>(guidance.starter()))
                .put("function", function(extension.function()))
                .put("objective", extension.minimize() ? "min" : null)
                .differing("show_test_data_groups", extension.showTestGroups(), false)
                .put("groups", groups)
                .all();
    }

    private static @Nullable Map<String, Object> function(@Nullable FunctionSignature function) {
        if (function == null) {
            return null;
        }
        List<Map<String, Object>> parameters = function.parameters().stream()
                .map(parameter -> new Keys()
                        .put("name", parameter.name())
                        .put("type", parameter.type().text())
                        .all())
                .toList();
        return new Keys()
                .put("name", function.name())
                .put("parameters", parameters)
                .put("returns", function.returns().text())
                .all();
    }

    private static Keys grading(LegacyGrading grading) {
        LegacyGrading usual = LegacyGrading.DEFAULT;
        return new Keys()
                .differing("on_reject", grading.breakOnReject() ? "break" : "continue", "break")
                .differing("grading", grading.customGrader() ? "custom" : "default", "default")
                .put("grader_flags", grading.graderFlags().isEmpty() ? null : String.join(" ", grading.graderFlags()))
                .differing("accept_score", grading.acceptScore(), usual.acceptScore())
                .differing("reject_score", grading.rejectScore(), usual.rejectScore())
                .differing("range", range(grading), range(usual));
    }

    private static String range(LegacyGrading grading) {
        return bound(grading.lowest()) + " " + bound(grading.highest());
    }

    private static String bound(double value) {
        return Double.isInfinite(value) ? (value > 0 ? "+inf" : "-inf") : String.valueOf(value);
    }
}
