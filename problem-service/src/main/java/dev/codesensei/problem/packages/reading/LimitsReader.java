package dev.codesensei.problem.packages.reading;

import dev.codesensei.problem.packages.Limits;
import dev.codesensei.problem.packages.TimeLimit;
import dev.codesensei.problem.packages.yaml.YamlMap;
import java.util.Optional;

/** Reads the limits; those of the older formats become the margins that the newer ones know. */
final class LimitsReader {

    private static final String POSITIVE = "a number above 0";
    private static final String MARGIN = "a number, 1 or more";

    private final Context context;

    LimitsReader(Context context) {
        this.context = context;
    }

    Limits read(YamlMap yaml) {
        boolean legacy = context.format().legacy();
        Limits defaults = legacy ? Limits.LEGACY : Limits.CURRENT;
        Optional<YamlMap> found = yaml.map("limits");
        Limits limits = found.map(map -> legacy ? legacy(map, defaults) : current(map, defaults))
                .orElse(new Limits(
                        legacy ? given().orElse(defaults.time()) : defaults.time(),
                        defaults.acToTimeLimit(),
                        defaults.timeLimitToTle(),
                        defaults.memoryMib(),
                        defaults.outputMib(),
                        defaults.codeKib(),
                        defaults.compilationSeconds(),
                        defaults.compilationMemoryMib(),
                        defaults.validationSeconds(),
                        defaults.validationMemoryMib(),
                        defaults.validationOutputMib(),
                        defaults.validationPasses()));
        found.ifPresent(YamlMap::end);
        return limits;
    }

    private Limits legacy(YamlMap map, Limits defaults) {
        double toLimit = margin(map, "time_multiplier", defaults.acToTimeLimit());
        double toTle = margin(map, "time_safety_margin", defaults.timeLimitToTle());
        return limits(map, defaults, given().orElse(defaults.time()), toLimit, toTle);
    }

    private static Limits current(YamlMap map, Limits defaults) {
        Optional<YamlMap> multipliers = map.map("time_multipliers");
        double toLimit = multipliers
                .map(inner -> margin(inner, "ac_to_time_limit", defaults.acToTimeLimit()))
                .orElse(defaults.acToTimeLimit());
        double toTle = multipliers
                .map(inner -> margin(inner, "time_limit_to_tle", defaults.timeLimitToTle()))
                .orElse(defaults.timeLimitToTle());
        multipliers.ifPresent(YamlMap::end);
        double resolution =
                map.number("time_resolution", POSITIVE, value -> value > 0).orElse(1.0);
        TimeLimit time = map.number("time_limit", POSITIVE, value -> value > 0)
                .<TimeLimit>map(TimeLimit.Given::new)
                .orElse(new TimeLimit.Computed(resolution));
        return limits(map, defaults, time, toLimit, toTle);
    }

    private static Limits limits(YamlMap map, Limits defaults, TimeLimit time, double toLimit, double toTle) {
        return new Limits(
                time,
                toLimit,
                toTle,
                map.integer("memory", 1).orElse(defaults.memoryMib()),
                map.integer("output", 1).orElse(defaults.outputMib()),
                map.integer("code", 1).orElse(defaults.codeKib()),
                map.integer("compilation_time", 1).orElse(defaults.compilationSeconds()),
                map.integer("compilation_memory", 1).orElse(defaults.compilationMemoryMib()),
                map.integer("validation_time", 1).orElse(defaults.validationSeconds()),
                map.integer("validation_memory", 1).orElse(defaults.validationMemoryMib()),
                map.integer("validation_output", 1).orElse(defaults.validationOutputMib()),
                map.integer("validation_passes", 2).orElse(defaults.validationPasses()));
    }

    private static double margin(YamlMap map, String key, double otherwise) {
        return map.number(key, MARGIN, value -> value >= 1).orElse(otherwise);
    }

    /** Not in the specification, but how contests with the older formats hand on the limit that they settled on. */
    private Optional<TimeLimit> given() {
        return context.tree()
                .text(".timelimit")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,4}(\\.\\d{1,6})?") && Double.parseDouble(text) > 0)
                .map(text -> new TimeLimit.Given(Double.parseDouble(text)));
    }
}
