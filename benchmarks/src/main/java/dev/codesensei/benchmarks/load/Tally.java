package dev.codesensei.benchmarks.load;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What became of all runs of a while: how long they took, how many were told to come back, what went wrong. */
final class Tally {

    private static final int TOLD = 5;

    private final String title;
    private final Queue<Double> millis = new ConcurrentLinkedQueue<>();
    private final Map<String, Queue<Double>> byLanguage = new ConcurrentSkipListMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();

    Tally(String title) {
        this.title = title;
    }

    void answered(String language, double took) {
        millis.add(took);
        byLanguage.computeIfAbsent(language, _ -> new ConcurrentLinkedQueue<>()).add(took);
    }

    void refused() {
        refused.incrementAndGet();
    }

    void failed(String what) {
        if (errors.incrementAndGet() <= TOLD) {
            System.err.println(title + ": " + what);
        }
    }

    int answers() {
        return millis.size();
    }

    /** The runs that were answered; fails when none was. */
    Samples samples() {
        return new Samples(List.copyOf(millis));
    }

    /** How long the runs took in all, and by language. */
    List<Figure> times() {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of(title + ": a run", "ms", samples()));
        byLanguage.forEach((language, took) ->
                figures.add(Figure.of(title + ": a run in " + language, "ms", new Samples(List.copyOf(took)))));
        return figures;
    }

    /** Refusals that say when to come back are none. */
    Figure errors() {
        return Figure.of(title + ": errors", "", Samples.one(errors.get())).within(Bar.atMost(0));
    }

    Figure refusals() {
        return Figure.of(title + ": told to come back", "", Samples.one(refused.get()));
    }

    @Override
    public String toString() {
        return title;
    }
}
