package dev.codesensei.benchmarks.load;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.ProcessFigures;
import dev.codesensei.benchmarks.subject.Suite;
import dev.codesensei.benchmarks.subject.Visitor;
import dev.codesensei.benchmarks.subject.Wire.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Ten classes of fifty: they sign in one after the other, then each of them runs something twice a minute. Most wait in
 * one call, some in two, and some look at a result once more.
 */
final class SchoolHour {

    private static final long SEED = 1;

    /** Of a hundred runs. */
    private static final int IN_TWO_CALLS = 15;

    private static final int LOOKED_AT_AGAIN = 20;

    private final Suite suite;
    private final School school;
    private final LoadEffort effort;
    private final String title;
    private final Tally arriving;
    private final Tally hour;
    private final Queue<Double> readMillis = new ConcurrentLinkedQueue<>();
    private final Mix mix = new Mix(new Random(SEED));
    private final Random manners = new Random(SEED);

    SchoolHour(Suite suite, School school, LoadEffort effort) {
        this.suite = suite;
        this.school = school;
        this.effort = effort;
        this.title = effort.users() + " users";
        this.arriving = new Tally(title + ", while they sign in");
        this.hour = new Tally(title);
    }

    List<Figure> measure() throws IOException {
        List<Duration> since = IntStream.range(0, effort.users())
                .mapToObj(user -> effort.signIn().multipliedBy(user).dividedBy(effort.users()))
                .toList();
        List<Arrival> signIns = IntStream.range(0, effort.users())
                .mapToObj(user -> new Arrival(since.get(user), user))
                .toList();
        Duration end = effort.signIn().plus(effort.hour());
        List<Arrival> runs = Arrival.ofUsers(since, LoadEffort.BETWEEN_RUNS, end, new Random(SEED));
        double suiteBefore = ProcessFigures.cpuMillis(suite.processes());
        double ownBefore = ProcessFigures.cpuMillis(List.of(ProcessHandle.current()));
        Thread signingIn = Thread.ofVirtual().start(() -> OpenLoad.play(signIns, school::signIn));
        OpenLoad.play(runs, this::run);
        joined(signingIn);
        double suiteCpu = ProcessFigures.cpuMillis(suite.processes()) - suiteBefore;
        double ownCpu = ProcessFigures.cpuMillis(List.of(ProcessHandle.current())) - ownBefore;
        return figures(suiteCpu / runs.size(), ownCpu / runs.size());
    }

    /** Called in the order of the timetable or nearly so; whichever program comes first is the same in each measurement. */
    private void run(Arrival arrival, long intendedNanos) {
        Errand errand;
        int manner;
        synchronized (this) {
            errand = mix.next();
            manner = manners.nextInt(100);
        }
        Visitor visitor = school.visitor(arrival.user());
        Tally tally = arrival.at().compareTo(effort.signIn()) < 0 ? arriving : hour;
        var job = manner < IN_TWO_CALLS
                ? Runs.runInTwoCalls(visitor, errand, intendedNanos, tally)
                : Runs.run(visitor, errand, intendedNanos, tally);
        if (manner >= 100 - LOOKED_AT_AGAIN) {
            job.ifPresent(id -> read(visitor, id));
        }
    }

    private void read(Visitor visitor, String jobId) {
        long begin = System.nanoTime();
        try {
            Reply reply = visitor.get("/api/execution/result/" + jobId);
            if (reply.status() == 200) {
                readMillis.add((System.nanoTime() - begin) / 1e6);
            } else {
                hour.failed("reading: " + reply.status());
            }
        } catch (IOException e) {
            hour.failed("reading: " + e);
        }
    }

    private List<Figure> figures(double suiteCpu, double ownCpu) {
        var figures = new ArrayList<Figure>();
        List<Figure> times = hour.times();
        figures.add(times.getFirst().within(new Bar(0.95, Bar.Side.AT_MOST, 300)));
        figures.add(hour.errors());
        figures.add(hour.refusals());
        figures.addAll(times.subList(1, times.size()));
        figures.add(Figure.of(title + ": reading a result", "ms", new Samples(List.copyOf(readMillis))));
        figures.add(Figure.of(title + ": signing in", "ms", new Samples(school.signInMillis())));
        figures.add(arriving.times().getFirst());
        figures.add(arriving.errors());
        figures.add(Figure.of(title + ": CPU of the suite a run, signing in included", "ms", Samples.one(suiteCpu)));
        figures.add(Figure.of(title + ": CPU of whoever makes the load, a run", "ms", Samples.one(ownCpu)));
        return figures;
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
