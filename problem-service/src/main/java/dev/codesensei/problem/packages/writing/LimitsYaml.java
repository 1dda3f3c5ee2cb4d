package dev.codesensei.problem.packages.writing;

import dev.codesensei.problem.packages.Limits;
import dev.codesensei.problem.packages.TimeLimit;
import java.util.Map;

/** The limits that differ from the usual ones. */
final class LimitsYaml {

    private static final Limits USUAL = Limits.CURRENT;

    private LimitsYaml() {}

    static Map<String, Object> of(Limits limits) {
        var keys = new Keys()
                .put(
                        "time_multipliers",
                        new Keys()
                                .differing("ac_to_time_limit", limits.acToTimeLimit(), USUAL.acToTimeLimit())
                                .differing("time_limit_to_tle", limits.timeLimitToTle(), USUAL.timeLimitToTle())
                                .all());
        switch (limits.time()) {
            case TimeLimit.Given given -> keys.put("time_limit", given.seconds());
            case TimeLimit.Computed computed -> keys.differing("time_resolution", computed.resolutionSeconds(), 1.0);
        }
        return keys.differing("memory", limits.memoryMib(), USUAL.memoryMib())
                .differing("output", limits.outputMib(), USUAL.outputMib())
                .differing("code", limits.codeKib(), USUAL.codeKib())
                .differing("compilation_time", limits.compilationSeconds(), USUAL.compilationSeconds())
                .differing("compilation_memory", limits.compilationMemoryMib(), USUAL.compilationMemoryMib())
                .differing("validation_time", limits.validationSeconds(), USUAL.validationSeconds())
                .differing("validation_memory", limits.validationMemoryMib(), USUAL.validationMemoryMib())
                .differing("validation_output", limits.validationOutputMib(), USUAL.validationOutputMib())
                .differing("validation_passes", limits.validationPasses(), USUAL.validationPasses())
                .all();
    }
}
