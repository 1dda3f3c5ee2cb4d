package dev.codesensei.benchmarks.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Bare;
import dev.codesensei.benchmarks.subject.Client;
import dev.codesensei.benchmarks.subject.GoJudge;
import dev.codesensei.benchmarks.subject.JobClock;
import dev.codesensei.benchmarks.subject.Runner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client runs the smallest program in Python again and again, through the gateway and past it, and each time the bare
 * interpreter and the lean executor run it too: what disturbs the machine disturbs all of them.
 */
public final class WarmHello {

    private static final Bar AT_THE_AGENT = Bar.atMost(0.4);
    private static final Bar THROUGH = Bar.atMost(1.0);

    private final String title;
    private final Contenders contenders;
    private final Rhythm rhythm;
    private final List<Double> through = new ArrayList<>();
    private final List<Double> atAgent = new ArrayList<>();
    private final List<Double> past = new ArrayList<>();
    private final List<Double> bareRuns = new ArrayList<>();
    private final List<Double> plain = new ArrayList<>();
    private final List<Double> lean = new ArrayList<>();
    private final List<JsonNode> timings = new ArrayList<>();

    /** Who runs the program. */
    public record Contenders(
            Path python,
            Path plainPython,
            Client gateway,
            Client execution,
            Runner runner,
            @Nullable GoJudge goJudge) {}

    public WarmHello(String title, Contenders contenders, Rhythm rhythm) {
        this.title = title;
        this.contenders = contenders;
        this.rhythm = rhythm;
    }

    public List<Figure> measure() throws Exception {
        var agent = new JobClock(contenders.runner(), "python");
        try (Bare bare = Bare.start(contenders.python())) {
            bare.write("hello.py", Hello.PYTHON);
            rhythm.play(this::forget, () -> round(bare, agent));
        }
        return figures();
    }

    private void round(Bare bare, JobClock agent) throws Exception {
        rhythm.pause();
        bareRuns.add(hello(bare, contenders.python()));
        rhythm.pause();
        plain.add(hello(bare, contenders.plainPython()));
        rhythm.pause();
        through.add(Stopwatch.millis(
                () -> timings.add(contenders.gateway().run(Hello.PYTHON).path("timings"))));
        atAgent.add(agent.read());
        rhythm.pause();
        past.add(Stopwatch.millis(() -> contenders.execution().run(Hello.PYTHON)));
        agent.read();
        GoJudge goJudge = contenders.goJudge();
        if (goJudge != null) {
            rhythm.pause();
            lean.add(Stopwatch.millis(() -> goJudge.run(Hello.PYTHON)));
        }
    }

    private static double hello(Bare bare, Path interpreter) throws IOException {
        return bare.run(List.of(List.of(interpreter.toString(), "hello.py"))).wallMillis();
    }

    private void forget() {
        List.of(through, atAgent, past, bareRuns, plain, lean, timings).forEach(List::clear);
    }

    private List<Figure> figures() {
        var figures = new ArrayList<Figure>();
        figures.add(figure("at the agent ÷ bare", "x", Samples.ratios(atAgent, bareRuns))
                .within(AT_THE_AGENT));
        figures.add(figure("through the gateway ÷ bare", "x", Samples.ratios(through, bareRuns))
                .within(THROUGH));
        figures.add(figure("at the agent ÷ bare without packages", "x", Samples.ratios(atAgent, plain))
                .within(AT_THE_AGENT));
        figures.add(figure("through the gateway ÷ bare without packages", "x", Samples.ratios(through, plain))
                .within(THROUGH));
        figures.add(figure("bare", "ms", new Samples(bareRuns)));
        figures.add(figure("bare without packages", "ms", new Samples(plain)));
        figures.add(figure("at the agent", "ms", new Samples(atAgent)));
        figures.add(figure("through the gateway", "ms", new Samples(through)));
        figures.add(figure("straight to the execution service", "ms", new Samples(past)));
        if (!lean.isEmpty()) {
            figures.add(figure("go-judge ÷ bare without packages", "x", Samples.ratios(lean, plain)));
            figures.add(figure("go-judge", "ms", new Samples(lean)));
        }
        List.of("queuedMillis", "sandboxMillis", "runMillis", "totalMillis")
                .forEach(name -> figures.add(figure("as the result says, " + name, "ms", timing(name))));
        return figures;
    }

    private Figure figure(String what, String unit, Samples samples) {
        return Figure.of(title + ": " + what, unit, samples);
    }

    private Samples timing(String name) {
        return new Samples(
                timings.stream().map(timing -> timing.path(name).asDouble()).toList());
    }
}
