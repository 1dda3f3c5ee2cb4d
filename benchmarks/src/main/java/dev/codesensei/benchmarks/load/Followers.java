package dev.codesensei.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.scenario.Hello;
import dev.codesensei.benchmarks.subject.ProcessFigures;
import dev.codesensei.benchmarks.subject.Suite;
import dev.codesensei.benchmarks.subject.Visitor;
import dev.codesensei.benchmarks.subject.Wire;
import dev.codesensei.benchmarks.subject.Wires;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Thousands of open streams on which nothing happens: what they cost, and what others notice of them. On a suite of its
 * own in which one user has one program at once and there is a sandbox more, so that jobs can wait while the others have
 * as much room as ever.
 */
public final class Followers {

    /** As many as a look at the queue passes over, if their user may have none more running. */
    private static final int JOBS = 50;

    private static final int OPENED_AT_ONCE = 50;

    private static final int SMALL = 256;

    private static final int LONGEST_MILLIS = 180_000;

    private static final int HELLOS = 100;

    private static final List<String> PARTS = List.of("gateway-service", "execution-service", "redis-server");

    private final Suite suite;
    private final LoadEffort effort;
    private final List<Figure> figures = new ArrayList<>();

    public Followers(Suite suite, LoadEffort effort) {
        this.suite = suite;
        this.effort = effort;
    }

    /** What the suite finds in its environment. */
    public static Map<String, String> environment() {
        int usual = Runtime.getRuntime().availableProcessors() + 1;
        return Map.of("SENSEI_TAKING_JOBS_OF_ONE_USER", "1", "SENSEI_SANDBOX_SLOTS", String.valueOf(usual + 1));
    }

    public List<Figure> measure() throws Exception {
        String title = "%d idle followers: ".formatted(effort.followers());
        try (var wires = new Wires(suite.gateway())) {
            Visitor owner = Visitor.guest(wires);
            Visitor other = Visitor.guest(wires);
            List<String> jobs = jobsThatWait(owner);
            hellos(other);
            figures.add(Figure.of(title + "a hello without them", "ms", hellos(other)));
            Map<String, ProcessHandle> parts = parts();
            Map<String, Double> before = resident(parts);
            long begin = System.nanoTime();
            List<Wire> streams = open(owner, jobs);
            figures.add(Figure.of(title + "to open them all", "s", Samples.one((System.nanoTime() - begin) / 1e9)));
            try {
                figures.add(Figure.of(title + "a hello beside them", "ms", hellos(other)));
                parts.forEach((name, process) -> {
                    double mib = ProcessFigures.residentMib(List.of(process)) - before.getOrDefault(name, 0.0);
                    figures.add(Figure.of(title + "more memory of " + name, "MiB", Samples.one(mib)));
                    figures.add(
                            Figure.of(title + "threads of " + name, "", Samples.one(ProcessFigures.threads(process))));
                });
            } finally {
                for (Wire stream : streams) {
                    stream.close();
                }
            }
        }
        return figures;
    }

    private static List<String> jobsThatWait(Visitor owner) throws IOException {
        var sleeper = Map.of(
                "language",
                "python",
                "code",
                "import time\ntime.sleep(600)",
                "limits",
                Map.of("wallMillis", LONGEST_MILLIS));
        JsonNode items = Visitor.json(
                        owner.post("/api/execution/batch", Map.of("submissions", Collections.nCopies(JOBS, sleeper))))
                .path("items");
        var jobs = new ArrayList<String>();
        items.forEach(item -> jobs.add(item.path("jobId").asText()));
        return jobs;
    }

    private List<Wire> open(Visitor owner, List<String> jobs) throws Exception {
        var room = new Semaphore(OPENED_AT_ONCE);
        var opened = new ArrayList<Future<Wire>>();
        var streams = new ArrayList<Wire>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < effort.followers(); i++) {
                String job = jobs.get(i % jobs.size());
                opened.add(threads.submit(() -> {
                    room.acquire();
                    try {
                        return beginning(owner.follow(job, SMALL));
                    } finally {
                        room.release();
                    }
                }));
            }
            for (Future<Wire> one : opened) {
                streams.add(one.get());
            }
        }
        return streams;
    }

    /** The first event has come: the stream stands from end to end. */
    private static Wire beginning(Wire stream) throws IOException {
        while (!stream.line().startsWith("data:")) {}
        return stream;
    }

    private static Samples hellos(Visitor visitor) throws IOException {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < HELLOS; i++) {
            long begin = System.nanoTime();
            var reply =
                    visitor.post("/api/execution/submit", new Errand("python", Hello.PYTHON, 5000, "OK").body(true));
            if (reply.status() != 200) {
                throw new IOException("A hello beside followers: " + reply.status() + " " + reply.body());
            }
            millis.add((System.nanoTime() - begin) / 1e6);
        }
        return new Samples(millis);
    }

    private Map<String, ProcessHandle> parts() throws IOException {
        return suite.parts(PARTS);
    }

    private static Map<String, Double> resident(Map<String, ProcessHandle> parts) {
        var mib = new HashMap<String, Double>();
        parts.forEach((name, process) -> mib.put(name, ProcessFigures.residentMib(List.of(process))));
        return mib;
    }
}
