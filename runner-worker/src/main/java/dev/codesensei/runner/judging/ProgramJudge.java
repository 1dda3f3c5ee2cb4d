package dev.codesensei.runner.judging;

import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Timings;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.runner.compiling.Compilation;
import dev.codesensei.runner.compiling.ProgramCompiler;
import dev.codesensei.runner.language.Language;
import dev.codesensei.runner.language.Languages;
import dev.codesensei.runner.live.Dialogues;
import dev.codesensei.runner.live.Stop;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.sandbox.SandboxProvider;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compiles a job if its language asks for it, runs it, and turns the sandbox's evidence into an outcome. */
@ApplicationScoped
public class ProgramJudge {

    private final Languages languages;
    private final ProgramCompiler programs;
    private final SandboxProvider sandboxes;
    private final Dialogues dialogues;
    private final MeterRegistry metrics;
    private final Clock clock;

    ProgramJudge(
            Languages languages,
            ProgramCompiler programs,
            SandboxProvider sandboxes,
            Dialogues dialogues,
            MeterRegistry metrics,
            Clock clock) {
        this.languages = languages;
        this.programs = programs;
        this.sandboxes = sandboxes;
        this.dialogues = dialogues;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A sandbox that fails is an outcome as well: {@link Verdict#JUDGE_FAILURE}, for another runner to try. */
    public Outcome judge(LeasedJob lease, Sandbox sandbox, EventSink events) {
        var draft = new Draft(lease, clock.instant());
        Optional<Language> language = languages.find(lease.job().language());
        Outcome outcome = language.isPresent()
                ? judge(draft, language.get(), sandbox, events)
                : draft.outcome(Verdict.JUDGE_FAILURE, "This runner does not offer the language");
        metrics.timer(
                        "sensei.jobs",
                        "language",
                        lease.job().language(),
                        "verdict",
                        outcome.verdict().name())
                .record(Duration.between(outcome.startedAt(), outcome.finishedAt()));
        return outcome;
    }

    private Outcome judge(Draft draft, Language language, Sandbox sandbox, EventSink events) {
        Job job = draft.lease.job();
        draft.imageDigest = language.info().imageDigest();
        List<SourceFile> program = job.files();
        Optional<Command> compiler = language.compile(job.files());
        if (compiler.isPresent()) {
            events.happened(new JobEvent.Compiling());
            Compilation compilation =
                    programs.compile(language.info().id(), language.info().imageDigest(), compiler.get(), sandbox);
            draft.compiled = compilation;
            Report compiled = compilation.report();
            if (!compiled.ending().equals(new Ending.Exited(0))) {
                return draft.outcome(
                        Verdicts.ofCompiler(compiled.ending()),
                        Explanation.ofCompiler(compiled.ending(), compiler.get().limits()));
            }
            program = compiled.collected();
        }
        Command command = language.run(
                job.files(), program, job.args(), job.stdin().getBytes(StandardCharsets.UTF_8), job.limits());
        return job.interaction() == null
                ? measure(draft, command, sandbox, events)
                : attend(draft, job.interaction(), command, sandbox, events);
    }

    private Outcome measure(Draft draft, Command command, Sandbox sandbox, EventSink events) {
        Measurement ran = Measurement.of(sandbox, command, events, draft.lease.attempt());
        draft.ran = ran;
        return draft.outcome(
                Verdicts.of(ran.report().ending()),
                ran.message(
                        Explanation.ofProgram(ran.report(), draft.lease.job().limits(), command.limits())));
    }

    private Outcome attend(Draft draft, Interaction interaction, Command command, Sandbox sandbox, EventSink events) {
        events.happened(new JobEvent.Running(draft.lease.attempt()));
        Dialogues.Ended ended = dialogues.run(draft.lease, interaction, sandbox, command, new OutputEvents(events));
        Report report = ended.report();
        draft.ran = Measurement.once(report);
        if (ended.stop().isPresent() && report.ending() instanceof Ending.Cancelled) {
            Stop stop = ended.stop().get();
            return draft.outcome(Verdicts.of(stop), Explanation.ofStop(stop, interaction));
        }
        return draft.outcome(
                Verdicts.of(report.ending()),
                Explanation.ofProgram(report, draft.lease.job().limits(), command.limits()));
    }

    /** What is known of an outcome while it comes to be. */
    private final class Draft {

        private final LeasedJob lease;
        private final Instant startedAt;
        private @Nullable String imageDigest;
        private @Nullable Compilation compiled;
        private @Nullable Measurement ran;

        Draft(LeasedJob lease, Instant startedAt) {
            this.lease = lease;
            this.startedAt = startedAt;
        }

        Outcome outcome(Verdict verdict, @Nullable String message) {
            Instant finishedAt = clock.instant();
            return new Outcome(
                    lease.job().jobId(),
                    verdict,
                    message,
                    compiled == null ? null : Reports.ofCompiler(compiled),
                    ran == null ? null : Reports.ofProgram(ran.report()),
                    timings(finishedAt),
                    lease.worker(),
                    sandboxes.isolation(),
                    imageDigest,
                    lease.attempt(),
                    startedAt,
                    finishedAt);
        }

        private Timings timings(Instant finishedAt) {
            long compile = compiled == null ? 0 : compiled.wallMillis();
            long run = ran == null ? 0 : ran.wallMillis();
            long all = Duration.between(startedAt, finishedAt).toMillis();
            return new Timings(Math.max(0, all - compile - run), compile, run);
        }
    }
}
