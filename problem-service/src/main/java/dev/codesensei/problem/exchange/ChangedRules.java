package dev.codesensei.problem.exchange;

import dev.codesensei.problem.packages.Limits;
import dev.codesensei.problem.packages.ProblemPackage;
import dev.codesensei.problem.packages.TimeLimit;
import dev.codesensei.problem.problems.JudgingRules;

/** Puts into a package what was changed of its limits, languages and function. */
final class ChangedRules {

    private static final long KIB_OF_MIB = 1024;
    private static final long BYTES_OF_MIB = 1 << 20;

    private ChangedRules() {}

    static ProblemPackage in(ProblemPackage base, JudgingRules before, JudgingRules now) {
        return new ProblemPackage(
                base.name(),
                Changed.metadata(
                        base.metadata(),
                        base.metadata().titles(),
                        base.metadata().keywords(),
                        before.languages().equals(now.languages())
                                ? base.metadata().languages()
                                : Languages.forPackage(now.languages())),
                limits(base.limits(), before.limits(), now.limits()),
                base.statements(),
                base.solutions(),
                base.data(),
                base.inputValidators(),
                base.outputValidator(),
                base.submissions(),
                base.includes(),
                base.extras(),
                before.task().equals(now.task())
                        ? base.extension()
                        : base.extension().with(now.signature().orElse(null)));
    }

    /** A package counts in MiB: what does not fit is rounded up. */
    private static Limits limits(Limits base, dev.codesensei.judge.Limits before, dev.codesensei.judge.Limits now) {
        return new Limits(
                before.cpuMillis() == now.cpuMillis() ? base.time() : new TimeLimit.Given(now.cpuMillis() / 1_000.0),
                base.acToTimeLimit(),
                base.timeLimitToTle(),
                before.memoryKib() == now.memoryKib()
                        ? base.memoryMib()
                        : Math.toIntExact(Math.ceilDiv(now.memoryKib(), KIB_OF_MIB)),
                before.outputBytes() == now.outputBytes()
                        ? base.outputMib()
                        : Math.toIntExact(Math.ceilDiv(now.outputBytes(), BYTES_OF_MIB)),
                base.codeKib(),
                base.compilationSeconds(),
                base.compilationMemoryMib(),
                base.validationSeconds(),
                base.validationMemoryMib(),
                base.validationOutputMib(),
                base.validationPasses());
    }
}
