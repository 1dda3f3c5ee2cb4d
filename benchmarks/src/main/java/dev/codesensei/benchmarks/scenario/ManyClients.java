package dev.codesensei.benchmarks.scenario;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Bare;
import dev.codesensei.benchmarks.subject.Client;
import dev.codesensei.benchmarks.subject.GoJudge;
import dev.codesensei.benchmarks.subject.Suite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sustained load in stretches that take turns: bare interpreters in as many loops as there are processors and in eight,
 * eight clients of the suite, eight of the lean executor.
 */
public final class ManyClients {

    private static final int CLIENTS = 8;

    private final Effort effort;
    private final List<Bare> starters = new ArrayList<>();
    private final Crew same;
    private final Crew few;
    private final Crew many;
    private final Crew ours;
    private final @Nullable Crew lean;

    /**
     * @param python the interpreter of the sandboxes
     * @param plain the same without its packages
     */
    public ManyClients(Suite suite, Path python, Path plain, @Nullable GoJudge goJudge, Effort effort)
            throws Exception {
        this.effort = effort;
        int processors = Runtime.getRuntime().availableProcessors();
        var clients = new ArrayList<Client>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Client.of(suite.gateway()));
            starters.add(Bare.start(plain));
        }
        List<Bare> asManyAsProcessors = starters.subList(0, Math.min(processors, CLIENTS));
        this.same = Crew.bare("bare, a loop a processor", asManyAsProcessors, hello(python));
        this.few = Crew.bare("bare without packages, a loop a processor", asManyAsProcessors, hello(plain));
        this.many = Crew.bare("bare without packages, 8 loops", starters, hello(plain));
        this.ours = new Crew(
                "suite",
                suite::processes,
                clients.stream()
                        .<Crew.Task>map(client -> () -> client.run(Hello.PYTHON))
                        .toList());
        this.lean = goJudge == null ? null : Crew.of("go-judge", goJudge, CLIENTS);
    }

    public List<Figure> measure() throws Exception {
        try {
            List<Crew> crews = Stream.of(same, few, many, ours, lean)
                    .filter(Objects::nonNull)
                    .toList();
            for (Bare starter : starters) {
                starter.write("hello.py", Hello.PYTHON);
            }
            for (int i = 0; i <= effort.stretches(); i++) {
                for (Crew crew : crews) {
                    crew.work(effort.stretch());
                }
                if (i == 0) {
                    crews.forEach(Crew::forget); // warm by now
                }
            }
            var figures = new ArrayList<Figure>(ratios());
            crews.forEach(crew -> figures.addAll(crew.figures("8 clients: ")));
            return figures;
        } finally {
            for (Bare starter : starters) {
                starter.close();
            }
        }
    }

    private List<Figure> ratios() {
        List<Double> bare = IntStream.range(0, few.throughput().size())
                .mapToObj(
                        i -> Math.max(few.throughput().get(i), many.throughput().get(i)))
                .toList();
        var ratios = new ArrayList<Figure>();
        ratios.add(Figure.of(
                        "8 clients: runs a second ÷ bare runs a second",
                        "x",
                        Samples.ratios(ours.throughput(), same.throughput()))
                .within(Bar.atLeast(1.0)));
        ratios.add(Figure.of(
                        "8 clients: runs a second ÷ most bare runs a second without packages",
                        "x",
                        Samples.ratios(ours.throughput(), bare))
                .within(Bar.atLeast(1.0)));
        if (lean != null) {
            ratios.add(Figure.of(
                            "8 clients: runs a second ÷ go-judge",
                            "x",
                            Samples.ratios(ours.throughput(), lean.throughput()))
                    .within(Bar.atLeast(1.5)));
        }
        return ratios;
    }

    private static List<String> hello(Path python) {
        return List.of(python.toString(), "hello.py");
    }
}
