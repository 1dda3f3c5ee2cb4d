package dev.codesensei.benchmarks.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Bare;
import dev.codesensei.benchmarks.subject.Client;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A quick program by a hundred tests, beside the same program started a hundred times bare, one after the other. The bare
 * time is divided by the number of processors, since tests may run at once; compiling, where there is any, is not divided.
 */
public final class Grading {

    private static final int TESTS = 100;

    /** Each round is two hundred programs. */
    private static final Rhythm RHYTHM = new Rhythm(2, 15, Duration.ZERO);

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Client author;
    private final Hello hello;
    private final List<Double> grades = new ArrayList<>();
    private final List<Double> bares = new ArrayList<>();
    private int sources;

    public Grading(Client author, Hello hello) {
        this.author = author;
        this.hello = hello;
    }

    public List<Figure> measure(Path python) throws Exception {
        String problem = problem();
        try (Bare bare = Bare.start(python)) {
            RHYTHM.play(this::forget, () -> round(problem, bare));
        }
        return List.of(
                figure("100 tests ÷ bare over the processors", "x", Samples.ratios(grades, bares))
                        .within(Bar.atMost(1.2)),
                figure("100 tests", "ms", new Samples(grades)),
                figure("bare over the processors", "ms", new Samples(bares)));
    }

    private void round(String problem, Bare bare) throws Exception {
        String comment = hello.isCompiled() ? "// " : "# ";
        String code = hello.code() + "\n" + comment + sources++ + " " + System.nanoTime() + "\n";
        bare.write(hello.file(), code);
        double compile = hello.isCompiled() ? bare.run(List.of(hello.compile())).wallMillis() : 0;
        double runs = bare.run(Collections.nCopies(TESTS, hello.run())).wallMillis();
        bares.add(compile + runs / PROCESSORS);
        grades.add(Stopwatch.millis(() -> {
            JsonNode result = author.grade(problem, hello.language(), code);
            if (result.path("passed").asInt() != TESTS) {
                throw new IOException("Not all tests passed: " + result);
            }
            return result;
        }));
    }

    private void forget() {
        grades.clear();
        bares.clear();
    }

    /** A draft is enough: its author may have programs graded by it. */
    private String problem() throws IOException, InterruptedException {
        JsonNode problem = author.send(
                "POST",
                "/api/problems",
                Map.of("title", "Hello in " + hello.language(), "difficulty", "easy", "statement", "Say hello."),
                "");
        String id = problem.path("id").asText();
        List<Map<String, Object>> tests = IntStream.range(0, TESTS)
                .mapToObj(i -> Map.<String, Object>of("input", i + "\n", "expected", "hello\n", "hidden", true))
                .toList();
        author.send("PUT", "/api/problems/" + id + "/tests", Map.of("tests", tests), "*");
        return id;
    }

    private Figure figure(String what, String unit, Samples samples) {
        return Figure.of("grading in " + hello.language() + ": " + what, unit, samples);
    }
}
