package dev.codesensei.benchmarks;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Report;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.scenario.CompiledHello;
import dev.codesensei.benchmarks.scenario.ManyClients;
import dev.codesensei.benchmarks.scenario.WaitingRoom;
import dev.codesensei.benchmarks.scenario.WarmHello;
import dev.codesensei.benchmarks.scenario.WarmHello.Rhythm;
import dev.codesensei.benchmarks.subject.BareInterpreter;
import dev.codesensei.benchmarks.subject.Client;
import dev.codesensei.benchmarks.subject.ProcessFigures;
import dev.codesensei.benchmarks.subject.Suite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a suite of its own, prints a table and writes the same as JSON. A bar that is missed is said and is no
 * failure; the exit code tells only whether everything could be measured.
 */
public final class Benchmarks {

    private static final Rhythm BACK_TO_BACK = new Rhythm(40, 150, Duration.ZERO);

    /** Three calls a round, each behind a rest. */
    private static final Rhythm ONCE_A_SECOND = new Rhythm(1, 20, Duration.ofSeconds(1));

    private static final int STARTS = 3;

    private final Path root;
    private final Report report = new Report();

    private Benchmarks(Path root) {
        this.root = root;
    }

    public static void main(String... arguments) throws Exception {
        Path root = Path.of(arguments.length > 0 ? arguments[0] : ".")
                .toAbsolutePath()
                .normalize();
        new Benchmarks(root).run();
    }

    private void run() throws Exception {
        Suite.up(root).close(); // builds what is not built, so that only starting is measured
        report.add(List.of(Figure.of("up, already built, to the first verdict", "s", new Samples(starts()))
                .within(Bar.onMedian(10))));
        measure();
        System.out.print(report.table());
        Path json = root.resolve("benchmarks/target/benchmarks.json");
        report.write(json);
        System.out.println("Also in " + json);
    }

    private List<Double> starts() throws Exception {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < STARTS; i++) {
            long begin = System.nanoTime();
            Suite suite = Suite.up(root);
            seconds.add((System.nanoTime() - begin) / 1e9);
            suite.close();
        }
        return seconds;
    }

    private void measure() throws Exception {
        Path python = BareInterpreter.real();
        report.note("interpreter", python.toString());
        report.note("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        try (Suite suite = Suite.up(root);
                BareInterpreter bare = BareInterpreter.start(python, WarmHello.HELLO)) {
            Client gateway = Client.of(suite.gateway());
            Client execution = gateway.at(suite.service("execution-service"));
            report.note("languages", versions(gateway));
            report.add(new WarmHello("hello back to back", gateway, execution, bare, BACK_TO_BACK).measure());
            report.add(new WarmHello("hello once a second", gateway, execution, bare, ONCE_A_SECOND).measure());
            report.add(new ManyClients(suite, python).measure());
            for (CompiledHello.Hello hello : CompiledHello.all()) {
                report.add(new CompiledHello(gateway, hello).measure());
            }
            report.add(memory(suite));
            report.add(new WaitingRoom(gateway).measure());
        }
    }

    private static List<Figure> memory(Suite suite) throws Exception {
        List<ProcessHandle> processes = suite.processes();
        return List.of(
                Figure.of("resident memory after all this", "MiB", Samples.one(ProcessFigures.residentMib(processes)))
                        .within(Bar.onMedian(1536)),
                Figure.of(
                        "the same, shared pages counted once",
                        "MiB",
                        Samples.one(ProcessFigures.proportionalMib(processes))));
    }

    private static String versions(Client client) throws Exception {
        return client.get("/api/execution/languages")
                .path("items")
                .findValuesAsText("version")
                .toString();
    }
}
