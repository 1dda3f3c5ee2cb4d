package dev.codesensei.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.scenario.Crew;
import dev.codesensei.benchmarks.scenario.Hello;
import dev.codesensei.benchmarks.subject.Bare;
import dev.codesensei.benchmarks.subject.Suite;
import dev.codesensei.benchmarks.subject.Visitor;
import dev.codesensei.benchmarks.subject.Wire.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * More and more clients, each of whom sends the next program when the last one is back, until more of them achieve nothing
 * more; the smallest program beside the bare interpreter, then the mix.
 */
final class Saturation {

    private static final List<Integer> STEPS = List.of(1, 2, 4, 8, 16, 32, 64);

    private static final List<Integer> STEPS_OF_THE_MIX = List.of(4, 8, 16, 32);

    private static final String TITLE = "to saturation: ";

    private final Suite suite;
    private final List<Visitor> visitors;
    private final Path python;
    private final LoadEffort effort;
    private final Mix mix = new Mix(new Random(2));
    private double capacity;

    Saturation(Suite suite, List<Visitor> visitors, Path python, LoadEffort effort) {
        this.suite = suite;
        this.visitors = visitors;
        this.python = python;
        this.effort = effort;
    }

    List<Figure> measure() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        var starters = new ArrayList<Bare>();
        try {
            for (int i = 0; i < processors; i++) {
                starters.add(Bare.start(python));
                starters.getLast().write("hello.py", Hello.PYTHON);
            }
            Crew bare = Crew.bare("bare python3", starters, List.of(python.toString(), "hello.py"));
            List<Crew> hellos = STEPS.stream()
                    .map(clients -> crew("hello, %d clients".formatted(clients), clients, this::hello))
                    .toList();
            List<Crew> mixed = STEPS_OF_THE_MIX.stream()
                    .map(clients -> crew("mix, %d clients".formatted(clients), clients, this::mixed))
                    .toList();
            List<Crew> all = Stream.of(List.of(bare), hellos, mixed)
                    .flatMap(List::stream)
                    .toList();
            for (int i = 0; i < effort.stretches(); i++) {
                for (Crew crew : all) {
                    crew.work(mixed.contains(crew) ? effort.stretchOfTheMix() : effort.stretch());
                }
            }
            capacity = mixed.stream().mapToDouble(Saturation::median).max().orElseThrow();
            return figures(bare, hellos, all);
        } finally {
            for (Bare starter : starters) {
                starter.close();
            }
        }
    }

    /** Runs of the mix a second, at the most. Known when it has been measured. */
    double capacity() {
        return capacity;
    }

    private List<Figure> figures(Crew bare, List<Crew> hellos, List<Crew> all) {
        Crew best = hellos.stream()
                .max((one, other) -> Double.compare(median(one), median(other)))
                .orElseThrow();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(
                TITLE + "most hellos a second ÷ bare python3",
                "x",
                Samples.ratios(best.throughput(), bare.throughput())));
        figures.add(Figure.of(
                TITLE + "CPU a hello ÷ bare python3", "x", Samples.ratios(best.cpuOfARun(), bare.cpuOfARun())));
        all.forEach(crew -> figures.addAll(crew.figures(TITLE)));
        return figures;
    }

    private Crew crew(String name, int clients, Call call) {
        return new Crew(
                name,
                suite::processes,
                IntStream.range(0, clients)
                        .<Crew.Task>mapToObj(i -> () -> call.make(visitors.get(i % visitors.size())))
                        .toList());
    }

    private interface Call {

        Object make(Visitor visitor) throws IOException, InterruptedException;
    }

    private Object hello(Visitor visitor) throws IOException, InterruptedException {
        return run(visitor, new Errand("python", Hello.PYTHON, 5000, "OK"));
    }

    private Object mixed(Visitor visitor) throws IOException, InterruptedException {
        Errand errand;
        synchronized (mix) {
            errand = mix.next();
        }
        return run(visitor, errand);
    }

    /** Who is told to come back does so; that time is the program's as well. */
    private static Object run(Visitor visitor, Errand errand) throws IOException, InterruptedException {
        Reply reply = visitor.post("/api/execution/submit", errand.body(true));
        while (reply.status() == 503) {
            Thread.sleep(Duration.ofSeconds(Long.parseLong(reply.headers().getOrDefault("retry-after", "1"))));
            reply = visitor.post("/api/execution/submit", errand.body(true));
        }
        JsonNode result = Visitor.json(reply);
        if (!errand.verdict().equals(result.path("verdict").asText())) {
            throw new IOException("The program did not run well: " + result);
        }
        return result;
    }

    private static double median(Crew crew) {
        return new Samples(crew.throughput()).median();
    }
}
