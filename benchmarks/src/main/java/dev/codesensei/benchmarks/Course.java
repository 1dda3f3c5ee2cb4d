package dev.codesensei.benchmarks;

import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Report;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.scenario.BareStart;
import dev.codesensei.benchmarks.scenario.Effort;
import dev.codesensei.benchmarks.scenario.Grading;
import dev.codesensei.benchmarks.scenario.Hello;
import dev.codesensei.benchmarks.scenario.LanguageRounds;
import dev.codesensei.benchmarks.scenario.ManyClients;
import dev.codesensei.benchmarks.scenario.WaitingRoom;
import dev.codesensei.benchmarks.scenario.WarmHello;
import dev.codesensei.benchmarks.subject.Client;
import dev.codesensei.benchmarks.subject.GoJudge;
import dev.codesensei.benchmarks.subject.PlainPython;
import dev.codesensei.benchmarks.subject.ProcessFigures;
import dev.codesensei.benchmarks.subject.Runner;
import dev.codesensei.benchmarks.subject.Suite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All scenarios on one running suite, one after the other. */
final class Course {

    private final Suite suite;
    private final Effort effort;
    private final Report report;
    private final Path target;
    private final Runner runner;
    private final Path python;

    Course(Suite suite, Effort effort, Report report, Path target) throws IOException {
        this.suite = suite;
        this.effort = effort;
        this.report = report;
        this.target = target;
        this.runner = suite.runner();
        this.python = runner.program("python");
    }

    void run() throws Exception {
        runner.toolchains()
                .forEach((language, toolchain) -> report.note(
                        language, "%s at %s".formatted(toolchain.version(), suite.told(toolchain.program()))));
        say("preparing");
        suite.awaitPrepared();
        Path plain = PlainPython.of(python, target.resolve("plain-python"));
        Client gateway = Client.of(suite.gateway());
        try (GoJudge goJudge = goJudge(plain)) {
            say("hello in Python");
            var contenders = new WarmHello.Contenders(
                    python, plain, gateway, gateway.at(suite.service("execution-service")), runner, goJudge);
            report.add(new WarmHello("python, back to back", contenders, effort.backToBack()).measure());
            report.add(new WarmHello("python, once a second", contenders, effort.onceASecond()).measure());
            say("eight clients");
            report.add(new ManyClients(suite, python, plain, goJudge, effort).measure());
        }
        report.add(memory());
        report.add(new BareStart(gateway, runner).measure(effort.backToBack(), python));
        for (Hello hello : Hello.all(runner)) {
            say(hello.language());
            report.add(new LanguageRounds(suite, gateway, hello).measure(effort.languages(), python));
        }
        report.add(new WaitingRoom(gateway).measure());
        say("grading");
        Client author = Client.of(suite.gateway(), "admin", suite.adminPassword());
        for (Hello hello : List.of(Hello.python(python), Hello.cpp(runner))) {
            report.add(new Grading(author, hello).measure(python));
        }
    }

    /** Its absence is said and stops nothing. */
    private @Nullable GoJudge goJudge(Path plain) throws InterruptedException {
        try {
            say("building go-judge");
            Path program = GoJudge.build(runner.program("go"), target.resolve("go-judge"));
            return GoJudge.start(program, plain, python);
        } catch (IOException e) {
            report.note("go-judge", "not measured: " + e.getMessage());
            return null;
        }
    }

    private List<Figure> memory() throws IOException {
        List<ProcessHandle> processes = suite.processes();
        return List.of(
                Figure.of("resident memory after this load", "MiB", Samples.one(ProcessFigures.residentMib(processes)))
                        .within(Bar.atMost(1536)),
                Figure.of(
                        "the same, shared pages counted once",
                        "MiB",
                        Samples.one(ProcessFigures.proportionalMib(processes))));
    }

    private static void say(String what) {
        System.err.println("measuring: " + what);
    }
}
