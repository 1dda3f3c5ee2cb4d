package dev.codesensei.benchmarks.load;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Far more than there is room for: who is let in is served nearly as soon as ever, and the rest is told when to come back. */
final class Overload {

    /** Of the capacity. */
    private static final double LOADED = 0.8;

    private static final double TOO_MUCH = 3;

    private static final double BAR = 2;

    private static final double SHARE = 0.95;

    private final List<Visitor> visitors;
    private final double capacity;
    private final LoadEffort effort;

    Overload(List<Visitor> visitors, double capacity, LoadEffort effort) {
        this.visitors = visitors;
        this.capacity = capacity;
        this.effort = effort;
    }

    List<Figure> measure() {
        Tally loaded = play("at %.1f of the capacity".formatted(LOADED), LOADED);
        Tally overloaded = play("at %.0f times the capacity".formatted(TOO_MUCH), TOO_MUCH);
        double ratio = overloaded.samples().quantile(SHARE) / loaded.samples().quantile(SHARE);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("overload: p95 of what is let in ÷ p95 when loaded", "x", Samples.one(ratio))
                .within(Bar.atMost(BAR)));
        for (Tally tally : List.of(loaded, overloaded)) {
            figures.add(tally.errors());
            figures.add(tally.refusals());
            figures.add(Figure.of(
                    tally + ": let in and served",
                    "/s",
                    Samples.one(tally.answers() * 1000.0 / effort.watch().toMillis())));
            figures.addAll(tally.times());
        }
        return figures;
    }

    /** The beginning does not count: queues have to fill first. */
    private Tally play(String title, double times) {
        var tally = new Tally(title);
        var uncounted = new Tally(title + ", at first");
        Duration atFirst = effort.watch().dividedBy(2);
        var random = new Random(3);
        var mix = new Mix(random);
        List<Arrival> arrivals =
                Arrival.atRate(capacity * times, visitors.size(), atFirst.plus(effort.watch()), random);
        List<Errand> errands = arrivals.stream().map(_ -> mix.next()).toList();
        var next = new AtomicInteger();
        OpenLoad.play(
                arrivals,
                (arrival, intended) -> Runs.run(
                        visitors.get(arrival.user()),
                        errands.get(next.getAndIncrement()),
                        intended,
                        arrival.at().compareTo(atFirst) < 0 ? uncounted : tally));
        return tally;
    }
}
