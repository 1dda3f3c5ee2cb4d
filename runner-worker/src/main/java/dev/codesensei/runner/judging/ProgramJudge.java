package dev.codesensei.runner.judging;

import dev.codesensei.judge.Interaction;
import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
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
import java.util.List;
import java.util.Optional;

/** Compiles a job if its language asks for it, runs it, and turns the sandbox's evidence into an outcome. */
@ApplicationScoped
public class ProgramJudge {

    private final Languages languages;
    private final ProgramCompiler programs;
    private final SandboxProvider sandboxes;
    private final Dialogues dialogues;
    private final Grader grader;
    private final MeterRegistry metrics;
    private final Clock clock;

    ProgramJudge(
            Languages languages,
            ProgramCompiler programs,
            SandboxProvider sandboxes,
            Dialogues dialogues,
            Grader grader,
            MeterRegistry metrics,
            Clock clock) {
        this.languages = languages;
        this.programs = programs;
        this.sandboxes = sandboxes;
        this.dialogues = dialogues;
        this.grader = grader;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Where a job is done and who hears of it. */
    public record Place(Sandbox sandbox, Crew crew, EventSink events) {}

    /** A sandbox that fails is an outcome as well: {@link Verdict#JUDGE_FAILURE}, for another runner to try. */
    public Outcome judge(LeasedJob lease, Place place) throws InterruptedException {
        var draft = new Draft(lease, sandboxes.isolation(), clock);
        String name = lease.job().program().language();
        Optional<Language> language = languages.find(name);
        Outcome outcome = language.isPresent()
                ? judge(draft, language.get(), place)
                : draft.outcome(Verdict.JUDGE_FAILURE, "This runner does not offer the language");
        metrics.timer(
                        "sensei.jobs",
                        "language",
                        name,
                        "verdict",
                        outcome.verdict().name())
                .record(Duration.between(outcome.startedAt(), outcome.finishedAt()));
        return outcome;
    }

    private Outcome judge(Draft draft, Language language, Place place) throws InterruptedException {
        draft.toolchain(language.info().imageDigest());
        return switch (grader.whole(draft.job())) {
            case WholeProgram.Ready ready -> judge(draft, language, ready.program(), place);
            case WholeProgram.Failed failed -> draft.outcome(failed.verdict(), failed.message());
        };
    }

    private Outcome judge(Draft draft, Language language, Program program, Place place) throws InterruptedException {
        List<SourceFile> files = program.files();
        Optional<Command> compiler = language.compile(files);
        if (compiler.isPresent()) {
            Report compiled = compile(draft, language, compiler.get(), place);
            if (!compiled.ending().equals(new Ending.Exited(0))) {
                return draft.outcome(
                        Verdicts.ofCompiler(compiled.ending()),
                        Explanation.ofCompiler(compiled.ending(), compiler.get().limits()));
            }
            files = compiled.collected();
        }
        return run(draft, new ReadyProgram(language, program, files), place);
    }

    private Report compile(Draft draft, Language language, Command compiler, Place place) {
        place.events().happened(new JobEvent.Compiling());
        Compilation compilation =
                programs.compile(language.info().id(), language.info().imageDigest(), compiler, place.sandbox());
        draft.compiled(compilation);
        return compilation.report();
    }

    private Outcome run(Draft draft, ReadyProgram ready, Place place) throws InterruptedException {
        if (draft.job().testSet() != null) {
            return grader.grade(draft, draft.job().testSet(), ready, place);
        }
        Program program = draft.job().program();
        Command command =
                ready.command(program.args(), program.stdin().getBytes(StandardCharsets.UTF_8), program.limits());
        return draft.job().interaction() == null
                ? measure(draft, command, place)
                : attend(draft, draft.job().interaction(), command, place);
    }

    private static Outcome measure(Draft draft, Command command, Place place) {
        Measurement ran = Measurement.of(() -> {
            place.events().happened(new JobEvent.Running(draft.attempt()));
            return place.sandbox().run(command, new OutputEvents(place.events()));
        });
        draft.ran(ran);
        return draft.outcome(
                Verdicts.of(ran.report().ending()),
                ran.message(Explanation.ofProgram(
                        ran.report(), draft.job().program().limits(), command.limits())));
    }

    private Outcome attend(Draft draft, Interaction interaction, Command command, Place place) {
        place.events().happened(new JobEvent.Running(draft.attempt()));
        Dialogues.Ended ended =
                dialogues.run(draft.lease(), interaction, place.sandbox(), command, new OutputEvents(place.events()));
        Report report = ended.report();
        draft.ran(Measurement.once(report));
        if (ended.stop().isPresent() && report.ending() instanceof Ending.Cancelled) {
            Stop stop = ended.stop().get();
            return draft.outcome(Verdicts.of(stop), Explanation.ofStop(stop, interaction));
        }
        return draft.outcome(
                Verdicts.of(report.ending()),
                Explanation.ofProgram(report, draft.job().program().limits(), command.limits()));
    }
}
