package dev.codesensei.benchmarks.scenario;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Bare;
import dev.codesensei.benchmarks.subject.Client;
import dev.codesensei.benchmarks.subject.JobClock;
import dev.codesensei.benchmarks.subject.ProcessFigures;
import dev.codesensei.benchmarks.subject.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One language, round by round: a program that nobody has seen before beside the bare compiler and the bare run, then the
 * same program again, which is compiled by now, beside the bare run alone.
 */
public final class LanguageRounds {

    private final Suite suite;
    private final Client gateway;
    private final Hello hello;
    private final JobClock agent;
    private final Column bareBoth = new Column();
    private final Column bareRun = new Column();
    private final Column fresh = new Column();
    private final Column freshAtAgent = new Column();
    private final Column known = new Column();
    private final Column knownAtAgent = new Column();
    private double cpuAtFirst;
    private int sources;

    public LanguageRounds(Suite suite, Client gateway, Hello hello) throws Exception {
        this.suite = suite;
        this.gateway = gateway;
        this.hello = hello;
        this.agent = new JobClock(suite.runner(), hello.language());
    }

    /** Values of one quantity, one a round. */
    private static final class Column extends ArrayList<Double> {

        private static final long serialVersionUID = 1;

        Samples over(Column reference) {
            return Samples.ratios(this, reference);
        }
    }

    public List<Figure> measure(Rhythm rhythm, Path python) throws Exception {
        try (Bare bare = Bare.start(python)) {
            rhythm.play(this::forget, () -> round(bare));
        }
        double cpu = (cpu() - cpuAtFirst) / (2.0 * rhythm.rounds());
        var figures = new ArrayList<Figure>(hello.isCompiled() ? compiledFigures() : interpretedFigures());
        figures.add(figure("CPU of the whole suite a run", "ms", Samples.one(cpu), null));
        return figures;
    }

    private List<Figure> compiledFigures() {
        return List.of(
                figure(
                        "never seen, through the gateway ÷ bare",
                        "x",
                        fresh.over(bareBoth),
                        hello.bars().fresh()),
                figure("never seen, at the agent ÷ bare", "x", freshAtAgent.over(bareBoth), null),
                figure(
                        "compiled before, at the agent ÷ bare run",
                        "x",
                        knownAtAgent.over(bareRun),
                        hello.bars().atTheAgent()),
                figure("compiled before, through the gateway ÷ bare run", "x", known.over(bareRun), null),
                figure("bare compiler and run", "ms", new Samples(bareBoth), null),
                figure("bare run", "ms", new Samples(bareRun), null),
                figure("never seen, through the gateway", "ms", new Samples(fresh), null),
                figure("never seen, at the agent", "ms", new Samples(freshAtAgent), null),
                figure("compiled before, through the gateway", "ms", new Samples(known), null),
                figure("compiled before, at the agent", "ms", new Samples(knownAtAgent), null));
    }

    private List<Figure> interpretedFigures() {
        return List.of(
                figure(
                        "at the agent ÷ bare",
                        "x",
                        knownAtAgent.over(bareRun),
                        hello.bars().atTheAgent()),
                figure("through the gateway ÷ bare", "x", known.over(bareRun), null),
                figure("bare", "ms", new Samples(bareRun), null),
                figure("through the gateway", "ms", new Samples(known), null),
                figure("at the agent", "ms", new Samples(knownAtAgent), null));
    }

    private void round(Bare bare) throws Exception {
        String code = hello.code() + "// " + sources++ + " " + System.nanoTime() + "\n";
        bare.write(hello.file(), code);
        if (hello.isCompiled()) {
            bareBoth.add(bare.run(List.of(hello.compile(), hello.run())).wallMillis());
        }
        fresh.add(through(code));
        freshAtAgent.add(agent.read());
        bareRun.add(bare.run(List.of(hello.run())).wallMillis());
        known.add(through(code));
        knownAtAgent.add(agent.read());
    }

    private double through(String code) throws Exception {
        return Stopwatch.millis(() -> gateway.run(hello.language(), code));
    }

    private void forget() throws Exception {
        List.of(bareBoth, bareRun, fresh, freshAtAgent, known, knownAtAgent).forEach(List::clear);
        cpuAtFirst = cpu();
    }

    private double cpu() throws Exception {
        return ProcessFigures.cpuMillis(suite.processes());
    }

    private Figure figure(String what, String unit, Samples samples, @Nullable Bar bar) {
        return new Figure(hello.language() + ": " + what, unit, samples, bar);
    }
}
