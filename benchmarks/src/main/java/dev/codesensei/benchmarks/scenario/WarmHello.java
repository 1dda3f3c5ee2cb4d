package dev.codesensei.benchmarks.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.BareInterpreter;
import dev.codesensei.benchmarks.subject.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One client runs the smallest program again and again, through the gateway and past it, and after each time the bare
 * interpreter runs it too: what disturbs the machine disturbs all three.
 */
public final class WarmHello {

    public static final String HELLO = "print('hello')";

    private static final Bar NOW = Bar.onMedian(2.0);

    private final String title;
    private final Client gateway;
    private final Client execution;
    private final BareInterpreter bare;
    private final Rhythm rhythm;
    private final List<Double> through = new ArrayList<>();
    private final List<Double> past = new ArrayList<>();
    private final List<Double> bareRuns = new ArrayList<>();
    private final List<JsonNode> timings = new ArrayList<>();

    /** How often, and how long the house rests in between. */
    public record Rhythm(int warmUps, int rounds, Duration rest) {}

    public WarmHello(String title, Client gateway, Client execution, BareInterpreter bare, Rhythm rhythm) {
        this.title = title;
        this.gateway = gateway;
        this.execution = execution;
        this.bare = bare;
        this.rhythm = rhythm;
    }

    public List<Figure> measure() throws Exception {
        for (int i = 0; i < rhythm.warmUps(); i++) {
            round();
        }
        List.of(through, past, bareRuns, timings).forEach(List::clear);
        for (int i = 0; i < rhythm.rounds(); i++) {
            round();
        }
        return List.of(
                Figure.of(title + ": through the gateway ÷ bare", "x", Samples.ratios(through, bareRuns))
                        .within(NOW),
                Figure.of(title + ": bare interpreter", "ms", new Samples(bareRuns)),
                Figure.of(title + ": through the gateway", "ms", new Samples(through)),
                Figure.of(title + ": straight to the execution service", "ms", new Samples(past)),
                timing("queuedMillis"),
                timing("sandboxMillis"),
                timing("runMillis"),
                timing("totalMillis"));
    }

    private void round() throws Exception {
        rest();
        bareRuns.add(bare.run().wallMillis());
        rest();
        through.add(Stopwatch.millis(() -> timings.add(gateway.run(HELLO).path("timings"))));
        rest();
        past.add(Stopwatch.millis(() -> execution.run(HELLO)));
    }

    private void rest() throws InterruptedException {
        Thread.sleep(rhythm.rest());
    }

    private Figure timing(String name) {
        return Figure.of(
                title + ": as the result says, " + name,
                "ms",
                new Samples(timings.stream()
                        .map(timing -> timing.path(name).asDouble())
                        .toList()));
    }
}
