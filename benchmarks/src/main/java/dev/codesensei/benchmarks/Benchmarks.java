package dev.codesensei.benchmarks;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.JsonFile;
import dev.codesensei.benchmarks.figures.MarkdownFile;
import dev.codesensei.benchmarks.figures.Report;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.figures.Terminal;
import dev.codesensei.benchmarks.load.Followers;
import dev.codesensei.benchmarks.load.LoadCourse;
import dev.codesensei.benchmarks.load.LoadEffort;
import dev.codesensei.benchmarks.scenario.Effort;
import dev.codesensei.benchmarks.subject.Machine;
import dev.codesensei.benchmarks.subject.PlainPython;
import dev.codesensei.benchmarks.subject.StaticTrue;
import dev.codesensei.benchmarks.subject.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures a suite of its own, prints a table and writes the same as files. A bar that is missed is said and is no failure;
 * the exit code tells only whether everything could be measured.
 */
public final class Benchmarks {

    private static final String QUICK = "--quick";

    private static final String LOAD = "--load";

    /** Nothing that is measured may take so long. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    private final Path root;
    private final boolean quick;
    private final boolean onlyLoad;
    private final Effort effort;
    private final LoadEffort loadEffort;
    private final Report report = new Report();
    private boolean isWhole;

    private Benchmarks(Path root, boolean quick, boolean onlyLoad) {
        this.root = root;
        this.quick = quick;
        this.onlyLoad = onlyLoad;
        this.effort = quick ? Effort.quick() : Effort.full();
        this.loadEffort = quick ? LoadEffort.quick() : LoadEffort.full();
    }

    public static void main(String... arguments) throws Exception {
        List<String> words = List.of(arguments);
        Path root = words.stream()
                .filter(word -> !word.startsWith("--"))
                .map(Path::of)
                .findFirst()
                .orElse(Path.of("."));
        new Benchmarks(root.toAbsolutePath().normalize(), words.contains(QUICK), words.contains(LOAD)).run();
    }

    private void run() throws Exception {
        Machine.description().forEach(report::note);
        Path target = root.resolve("benchmarks/target");
        Map<String, String> environment = StaticTrue.build(target.resolve("static"));
        Suite.up(root, environment).close(); // builds what is not built, so that only starting is measured
        try {
            measure(environment, target);
        } finally {
            tell(target);
        }
    }

    private void measure(Map<String, String> environment, Path target) throws Exception {
        if (!onlyLoad) {
            report.add(List.of(Figure.of("up, already built, to the first verdict", "s", new Samples(starts()))
                    .within(Bar.atMost(10))));
            on(environment, suite -> new Course(suite, effort, report, target).run());
        }
        on(Map.of(), suite -> new LoadCourse(suite, plainPython(suite), loadEffort, report).run());
        on(Followers.environment(), suite -> report.add(new Followers(suite, loadEffort).measure()));
        isWhole = !quick && !onlyLoad;
    }

    /** What was measured before something failed is told as well; the page that is kept comes from whole runs. */
    private void tell(Path target) throws IOException {
        System.out.print(Terminal.table(report));
        JsonFile.write(report, target.resolve("benchmarks.json"));
        Path kept = isWhole ? root.resolve("benchmarks/RESULTS.md") : target.resolve("RESULTS.md");
        MarkdownFile.write(report, kept);
        System.out.println("Also in " + kept);
    }

    private interface Scenarios {

        void play(Suite suite) throws Exception;
    }

    /** What went wrong can be looked up behind it: the suite's folder is gone by then. */
    private void on(Map<String, String> environment, Scenarios scenarios) throws Exception {
        boolean isNoteworthy = true;
        try (Suite suite = Suite.up(root, environment)) {
            try {
                scenarios.play(suite);
                isNoteworthy = report.tellsOfMoreThan(SLOW);
            } finally {
                if (isNoteworthy) {
                    Path kept = suite.keepLogs(root.resolve("benchmarks/target/logs"));
                    System.err.println("Something failed or was slow, see " + kept);
                }
            }
        }
    }

    private Path plainPython(Suite suite) throws IOException, InterruptedException {
        return PlainPython.of(suite.runner().program("python"), root.resolve("benchmarks/target/plain-python"));
    }

    private List<Double> starts() throws IOException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < effort.starts(); i++) {
            long begin = System.nanoTime();
            Suite suite = Suite.up(root, Map.of());
            seconds.add((System.nanoTime() - begin) / 1e9);
            suite.close();
        }
        return seconds;
    }
}
