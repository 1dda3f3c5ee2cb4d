package dev.codesensei.problem.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.grading.Checker;
import dev.codesensei.judge.grading.FunctionSignature;
import dev.codesensei.judge.grading.Task;
import dev.codesensei.judge.starter.StarterCode;
import dev.codesensei.problem.editing.EditingConfig;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.Metadata;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.ProblemType;
import dev.codesensei.problem.packages.TimeLimit;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.problems.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** What a package says of judging, in the words of the judge, within what the operator allows. */
@ApplicationScoped
class PackageRules {

    private static final String FILE = "problem.yaml";
    private static final long MILLIS = 1_000;
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
                languages(problem, findings),
                checker(new TestCheckers(problem).usual()),
                validator(problem).source(ofValidator(problem.limits())).orElse(null),
                JudgingRules.json(task(problem)),
                !problem.metadata().is(ProblemType.SCORING));
    }

    private static Task task(ProblemPackage problem) {
        Metadata metadata = problem.metadata();
        int passes = metadata.is(ProblemType.MULTI_PASS) ? problem.limits().validationPasses() : 1;
        FunctionSignature function = problem.extension().function();
        if (metadata.is(ProblemType.SUBMIT_ANSWER)) {
            return new Task.SubmitAnswer();
        }
        if (metadata.is(ProblemType.INTERACTIVE)) {
            return new Task.Interactive(passes);
        }
        return function == null ? new Task.Stdio(passes) : new Task.Function(function);
    }

    private List<String> languages(ProblemPackage problem, Findings findings) {
        List<String> wanted = problem.metadata().languages();
        return switch (task(problem)) {
            case Task.Function _ -> {
                List<String> callable = config.languages().stream()
                        .filter(StarterCode.languages()::contains)
                        .toList();
                yield wanted.isEmpty() ? callable : Languages.ofPackage(wanted, callable, findings);
            }
            case Task.SubmitAnswer _ -> List.of(ProblemKind.ANSWERS);
            case Task.Stdio _, Task.Interactive _, Task.InputValidation _ ->
                Languages.ofPackage(wanted, config.languages(), findings);
        };
    }

    OwnValidator validator(ProblemPackage problem) {
        return new OwnValidator(problem.outputValidator(), config.languages());
    }

    private Limits ofValidator(dev.codesensei.problem.packages.Limits wanted) {
        EditingConfig.Max max = config.max();
        long cpu = Math.min(wanted.validationSeconds() * MILLIS, max.cpu().toMillis());
        return new Limits(
                cpu,
                Math.min(cpu * WALL_TO_CPU, max.wall().toMillis()),
                Math.min(wanted.validationMemoryMib() * KIB_OF_MIB, max.memory().asLongValue() / 1024),
                Math.min(
                        wanted.validationOutputMib() * BYTES_OF_MIB,
                        max.output().asLongValue()),
                config.usual().processes(),
                config.usual().files().asLongValue());
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

    private String checker(Checker checker) {
        try {
            return json.writerFor(Checker.class).writeValueAsString(checker);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
