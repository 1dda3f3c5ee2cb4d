package dev.codesensei.runner.checking;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.util.List;
import java.util.Optional;

/** Reads what a validator has to say from how it ended and what it left. */
record Judgement(Report report, Limits limits) {

    private static final int ACCEPTS = 42;
    private static final int REFUSES = 43;
    private static final String NEXT_INPUT = "nextpass.in";

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
        Optional<SourceFile> next = nextInput();
        return next.isPresent() ? again(next.get()) : acceptedForGood();
    }

    private ValidatorVerdict again(SourceFile next) {
        List<SourceFile> left =
                report.collected().stream().filter(file -> !file.equals(next)).toList();
        return new ValidatorVerdict.Again(next.content(), left);
    }

    private ValidatorVerdict acceptedForGood() {
        ScoreFiles score = ScoreFiles.of(report.collected());
        return score.fault() == null ? new ValidatorVerdict.Accepted(score.score(), feedback()) : broken(score.fault());
    }

    private ValidatorVerdict refused() {
        if (nextInput().isPresent()) {
            return broken("asked for another pass behind an output that it did not accept");
        }
        return ScoreFiles.of(report.collected()).equals(ScoreFiles.NONE)
                ? new ValidatorVerdict.Wrong(feedback())
                : broken("wrote a score for an output that it did not accept");
    }

    private Optional<SourceFile> nextInput() {
        return report.collected().stream()
                .filter(file -> file.name().equals(NEXT_INPUT))
                .findFirst();
    }

    private ValidatorVerdict broken(String what) {
        String said = Feedback.beginning(report.stderr()).strip();
        return new ValidatorVerdict.Broken("The validator " + what + (said.isEmpty() ? "" : ": " + said), feedback());
    }

    private Feedback feedback() {
        return Feedback.of(report.collected());
    }
}
