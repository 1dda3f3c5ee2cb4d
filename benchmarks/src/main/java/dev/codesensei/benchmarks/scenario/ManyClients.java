package dev.codesensei.benchmarks.scenario;

import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.BareInterpreter;
import dev.codesensei.benchmarks.subject.Client;
import dev.codesensei.benchmarks.subject.ProcessFigures;
import dev.codesensei.benchmarks.subject.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.DoubleAdder;

/** Sustained load: stretches with eight clients of the suite, and stretches with eight starters of bare interpreters. */
public final class ManyClients {

    private static final int CLIENTS = 8;

    private static final int STRETCHES = 5;

    private static final Duration STRETCH = Duration.ofSeconds(4);

    private final Suite suite;
    private final Path python;

    public ManyClients(Suite suite, Path python) {
        this.suite = suite;
        this.python = python;
    }

    public List<Figure> measure() throws Exception {
        var clients = new ArrayList<Client>();
        var starters = new ArrayList<BareInterpreter>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(Client.of(suite.gateway()));
                starters.add(BareInterpreter.start(python, WarmHello.HELLO));
            }
            return measure(clients, starters);
        } finally {
            for (BareInterpreter starter : starters) {
                starter.close();
            }
        }
    }

    private List<Figure> measure(List<Client> clients, List<BareInterpreter> starters) throws Exception {
        var ours = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var bareCpu = new ArrayList<Double>();
        stretch(clients, client -> () -> client.run(WarmHello.HELLO));
        for (int i = 0; i < STRETCHES; i++) {
            var spent = new DoubleAdder();
            int bareRuns = stretch(starters, starter -> () -> counted(starter.run(), spent));
            bare.add(perSecond(bareRuns));
            bareCpu.add(spent.sum() / bareRuns);
            double before = ProcessFigures.cpuMillis(suite.processes());
            int runs = stretch(clients, client -> () -> client.run(WarmHello.HELLO));
            cpu.add((ProcessFigures.cpuMillis(suite.processes()) - before) / runs);
            ours.add(perSecond(runs));
        }
        return List.of(
                Figure.of("8 clients: runs a second ÷ bare runs a second", "x", Samples.ratios(ours, bare)),
                Figure.of("8 clients: runs", "/s", new Samples(ours)),
                Figure.of("8 clients: bare runs", "/s", new Samples(bare)),
                Figure.of("8 clients: CPU of the whole suite a run", "ms", new Samples(cpu)),
                Figure.of("8 clients: CPU of a bare run", "ms", new Samples(bareCpu)));
    }

    private static BareInterpreter.Run counted(BareInterpreter.Run run, DoubleAdder spent) {
        spent.add(run.cpuMillis());
        return run;
    }

    private interface Work<T> {

        Callable<?> of(T worker);
    }

    /** How many runs all of them finish together. */
    private static <T> int stretch(List<T> workers, Work<T> work) throws Exception {
        long end = System.nanoTime() + STRETCH.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> counts = workers.stream()
                    .map(worker -> threads.submit(() -> repeat(work.of(worker), end)))
                    .toList();
            int runs = 0;
            for (Future<Integer> count : counts) {
                runs += count.get();
            }
            return runs;
        }
    }

    private static int repeat(Callable<?> call, long end) throws Exception {
        int runs = 0;
        while (System.nanoTime() < end) {
            call.call();
            runs++;
        }
        return runs;
    }

    private static double perSecond(int runs) {
        return runs * 1000.0 / STRETCH.toMillis();
    }
}
