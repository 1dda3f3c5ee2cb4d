package dev.codesensei.benchmarks.load;

import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the others notice of somebody who always has hundreds of programs in the queue. */
final class Flood {

    private static final double SHARE_OF_CAPACITY = 0.3;

    private static final int ALWAYS_WAITING = 300;

    private static final int A_BATCH = 100;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final Map<String, Object> PROGRAM = new Errand(
                    "python", "total = 0\nfor i in range(400000):\n    total += i\nprint(total)", 5000, "OK")
            .body(false);

    private final List<Visitor> visitors;
    private final Visitor flooder;
    private final double capacity;
    private final LoadEffort effort;

    Flood(List<Visitor> visitors, Visitor flooder, double capacity, LoadEffort effort) {
        this.visitors = visitors;
        this.flooder = flooder;
        this.capacity = capacity;
        this.effort = effort;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        Tally alone = play("others, with nobody flooding");
        Thread flooding = Thread.ofVirtual().start(this::flood);
        while (waiting() < ALWAYS_WAITING) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        Tally beside = play("others, beside a flooding user");
        flooding.interrupt();
        flooding.join();
        while (waiting() > 0) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(
                "a flooding user: p95 of others ÷ without",
                "x",
                Samples.one(beside.samples().quantile(0.95) / alone.samples().quantile(0.95))));
        for (Tally tally : List.of(alone, beside)) {
            figures.add(tally.times().getFirst());
            figures.add(tally.errors());
        }
        return figures;
    }

    private Tally play(String title) {
        var tally = new Tally(title);
        var random = new Random(4);
        var mix = new Mix(random);
        OpenLoad.play(
                Arrival.atRate(capacity * SHARE_OF_CAPACITY, visitors.size(), effort.watch(), random),
                (arrival, intended) -> {
                    Errand errand;
                    synchronized (mix) {
                        errand = mix.next();
                    }
                    Runs.run(visitors.get(arrival.user()), errand, intended, tally);
                });
        return tally;
    }

    private void flood() {
        try {
            while (true) {
                if (waiting() < ALWAYS_WAITING + A_BATCH) {
                    flooder.post("/api/execution/batch", Map.of("submissions", Collections.nCopies(A_BATCH, PROGRAM)));
                } else {
                    Thread.sleep(BETWEEN_LOOKS);
                }
            }
        } catch (InterruptedException | IOException _) {
            // told to stop, by an interrupt that may come amid a call
        }
    }

    private int waiting() throws IOException {
        return Visitor.json(flooder.get("/api/execution/queue/stats"))
                .path("depth")
                .asInt();
    }
}
