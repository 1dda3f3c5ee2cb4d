package dev.codesensei.problem.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.problem.editing.EditingConfig;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.TimeLimit;
import dev.codesensei.problem.packages.TokenComparison;
import dev.codesensei.problem.problems.JudgingRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** What a package says of judging, in the words of the judge, within what the operator allows. */
@ApplicationScoped
class PackageRules {

    private static final String FILE = "problem.yaml";
    private static final long KIB_OF_MIB = 1024;
    private static final long BYTES_OF_MIB = 1 << 20;

    /** Room for a program that waits or shares its processor. */
    private static final int WALL_TO_CPU = 3;

    private final EditingConfig config;
    private final ObjectMapper json;

    PackageRules(EditingConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    JudgingRules rules(ProblemPackage problem, Findings findings) {
        return new JudgingRules(
                limits(problem.limits(), findings),
                Languages.ofPackage(problem.metadata().languages(), config.languages(), findings),
                checker(JudgedTests.comparisons(problem)),
                !problem.metadata().is(ProblemType.SCORING));
    }

    private Limits limits(dev.codesensei.problem.packages.Limits wanted, Findings findings) {
        EditingConfig.Max max = config.max();
        long cpu = within(
                "time_limit", cpuMillis(wanted.time(), findings), max.cpu().toMillis(), findings);
        long wall = Math.max(cpu * WALL_TO_CPU, config.usual().wall().toMillis());
        long memory =
                within("memory", wanted.memoryMib() * KIB_OF_MIB, max.memory().asLongValue() / 1024, findings);
        long output =
                within("output", wanted.outputMib() * BYTES_OF_MIB, max.output().asLongValue(), findings);
        return new Limits(
                cpu,
                Math.min(wall, max.wall().toMillis()),
                memory,
                output,
                config.usual().processes(),
                config.usual().files().asLongValue());
    }

    private long cpuMillis(TimeLimit time, Findings findings) {
        return switch (time) {
            case TimeLimit.Given given -> Math.max(1, Math.round(given.seconds() * 1_000));
            case TimeLimit.Computed _ -> {
                findings.note(FILE, "gives no time limit, and gets the usual one until it is computed");
                yield config.usual().cpu().toMillis();
            }
        };
    }

    private static long within(String key, long wanted, long most, Findings findings) {
        if (wanted > most) {
            findings.warning(FILE, "limits." + key, "is more than is allowed here, and becomes " + most);
        }
        return Math.min(wanted, most);
    }

    private String checker(Set<TokenComparison> comparisons) {
        Checker checker =
                comparisons.size() == 1 ? tokens(List.copyOf(comparisons).getFirst()) : Checker.USUAL;
        try {
            return json.writerFor(Checker.class).writeValueAsString(checker);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Checker tokens(TokenComparison comparison) {
        return new Checker.Tokens(
                comparison.caseSensitive(),
                comparison.spaceChangeSensitive(),
                comparison.relativeTolerance(),
                comparison.absoluteTolerance());
    }
}
