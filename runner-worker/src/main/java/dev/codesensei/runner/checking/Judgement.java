package dev.codesensei.runner.checking;

import dev.codesensei.judge.Limits;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;

/** Reads what a validator has to say from how it ended and what it left. */
record Judgement(Report report, Limits limits) {

    private static final int ACCEPTS = 42;
    private static final int REFUSES = 43;

    ValidatorVerdict verdict() {
        return switch (report.ending()) {
            case Ending.Exited(int code) when code == ACCEPTS -> accepted();
            case Ending.Exited(int code) when code == REFUSES -> refused();
            case Ending.Exited(int code) -> broken("ended with exit code " + code + ", which is neither 42 nor 43");
            case Ending.Signalled(int signal) -> broken("crashed with signal " + signal);
            case Ending.CpuLimit _ -> broken("did not end within " + limits.cpuMillis() + " ms of CPU time");
            case Ending.WallLimit _ -> broken("did not end within " + limits.wallMillis() + " ms");
            case Ending.MemoryLimit _ -> broken("needs more than " + limits.memoryKib() + " KiB of memory");
            case Ending.OutputLimit _ -> broken("printed, or left behind, more than it may");
            case Ending.SecurityViolation(String call) -> broken("made the forbidden system call " + call);
            case Ending.Cancelled _ -> new ValidatorVerdict.Cancelled();
            case Ending.Broken(String reason) -> new ValidatorVerdict.SandboxFailed(reason);
        };
    }

    private ValidatorVerdict accepted() {
        ScoreFiles score = ScoreFiles.of(report.collected());
        return score.fault() == null ? new ValidatorVerdict.Accepted(score.score(), feedback()) : broken(score.fault());
    }

    private ValidatorVerdict refused() {
        return ScoreFiles.of(report.collected()).equals(ScoreFiles.NONE)
                ? new ValidatorVerdict.Wrong(feedback())
                : broken("wrote a score for an output that it did not accept");
    }

    private ValidatorVerdict broken(String what) {
        String said = Feedback.beginning(report.stderr()).strip();
        return new ValidatorVerdict.Broken("The validator " + what + (said.isEmpty() ? "" : ": " + said), feedback());
    }

    private Feedback feedback() {
        return Feedback.of(report.collected());
    }
}
