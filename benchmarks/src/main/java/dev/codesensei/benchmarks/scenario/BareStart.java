package dev.codesensei.benchmarks.scenario;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Bare;
import dev.codesensei.benchmarks.subject.Client;
import dev.codesensei.benchmarks.subject.JobClock;
import dev.codesensei.benchmarks.subject.Runner;
import dev.codesensei.benchmarks.subject.StaticTrue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a sandbox adds to a program that does nothing and that nothing was prepared for. */
public final class BareStart {

    private final Client gateway;
    private final Runner runner;
    private final List<Double> atAgent = new ArrayList<>();
    private final List<Double> bareRuns = new ArrayList<>();

    public BareStart(Client gateway, Runner runner) {
        this.gateway = gateway;
        this.runner = runner;
    }

    public List<Figure> measure(Rhythm rhythm, Path python) throws Exception {
        var agent = new JobClock(runner, StaticTrue.LANGUAGE);
        var command = List.of(runner.program(StaticTrue.LANGUAGE).toString());
        try (Bare bare = Bare.start(python)) {
            rhythm.play(() -> List.of(atAgent, bareRuns).forEach(List::clear), () -> {
                bareRuns.add(bare.run(List.of(command)).wallMillis());
                gateway.run(StaticTrue.LANGUAGE, "-");
                atAgent.add(agent.read());
            });
        }
        return List.of(
                Figure.of("static true: at the agent − bare", "ms", Samples.differences(atAgent, bareRuns))
                        .within(Bar.atMost(1.5)),
                Figure.of("static true: bare", "ms", new Samples(bareRuns)),
                Figure.of("static true: at the agent", "ms", new Samples(atAgent)));
    }
}
