package dev.codesensei.problem.editing;

import dev.codesensei.judge.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Holds the limits that an author asks for against the operator's. */
@ApplicationScoped
class LimitRules {

    private static final long KIB = 1024;

    private final EditingConfig config;

    LimitRules(EditingConfig config) {
        this.config = config;
    }

    Limits check(@Nullable WantedLimits wanted, Violations violations) {
        WantedLimits asked = wanted == null ? WantedLimits.NONE : wanted;
        EditingConfig.Usual usual = config.usual();
        EditingConfig.Max max = config.max();
        var within = new Within(violations);
        return new Limits(
                within.limit(
                        "cpuMillis",
                        asked.cpuMillis(),
                        usual.cpu().toMillis(),
                        max.cpu().toMillis()),
                within.limit(
                        "wallMillis",
                        asked.wallMillis(),
                        usual.wall().toMillis(),
                        max.wall().toMillis()),
                within.limit(
                        "memoryKib",
                        asked.memoryKib(),
                        usual.memory().asLongValue() / KIB,
                        max.memory().asLongValue() / KIB),
                within.limit(
                        "outputBytes",
                        asked.outputBytes(),
                        usual.output().asLongValue(),
                        max.output().asLongValue()),
                (int) within.limit("processes", asked.processes(), usual.processes(), max.processes()),
                within.limit(
                        "fileBytes",
                        asked.fileBytes(),
                        usual.files().asLongValue(),
                        max.files().asLongValue()));
    }

    private record Within(Violations violations) {

        /** What is not allowed is reported, and the usual stands in for it. */
        long limit(String name, @Nullable Long wanted, long usual, long max) {
            if (wanted == null) {
                return usual;
            }
            if (wanted < 1 || wanted > max) {
                violations.add("limits." + name, "must be between 1 and " + max);
                return usual;
            }
            return wanted;
        }
    }
}
