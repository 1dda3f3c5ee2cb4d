package dev.codesensei.benchmarks.load;

import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Report;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.StolenTime;
import dev.codesensei.benchmarks.subject.Suite;
import dev.codesensei.benchmarks.subject.Visitor;
import dev.codesensei.benchmarks.subject.Wires;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** All that is asked of one suite by many at once, from a school hour to a flood. */
public final class LoadCourse {

    private final Suite suite;
    private final Path python;
    private final LoadEffort effort;
    private final Report report;

    /**
     * Prepares nothing.
     *
     * @param python the bare interpreter beside which the suite is measured
     */
    public LoadCourse(Suite suite, Path python, LoadEffort effort, Report report) {
        this.suite = suite;
        this.python = python;
        this.effort = effort;
        this.report = report;
    }

    public void run() throws Exception {
        say("preparing");
        suite.awaitPrepared();
        try (var wires = new Wires(suite.gateway())) {
            String users = "%d users".formatted(effort.users());
            say(users + " of a school hour");
            School school = School.of(effort.users(), wires);
            var stolen = StolenTime.fromNow();
            report.add(new SchoolHour(suite, school, effort).measure());
            report.add(stolenDuring(users, stolen));
            List<Visitor> visitors = school.all();
            say("the way to saturation");
            var saturation = new Saturation(suite, visitors, python, effort);
            report.add(saturation.measure());
            report.add(stolenDuring("to saturation", stolen));
            say("overload");
            report.add(new Overload(visitors, saturation.capacity(), effort).measure());
            report.add(stolenDuring("overload", stolen));
            say("a flooding user");
            report.add(new Flood(visitors, Visitor.guest(wires), saturation.capacity(), effort).measure());
            report.add(stolenDuring("a flooding user", stolen));
        }
    }

    private static List<Figure> stolenDuring(String scenario, StolenTime stolen) throws IOException {
        return List.of(Figure.of(scenario + ": CPU time that the host took away", "%", Samples.one(stolen.percent())));
    }

    private static void say(String what) {
        System.err.println("measuring: " + what);
    }
}
