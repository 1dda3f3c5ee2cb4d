package dev.codesensei.benchmarks.scenario;

import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Bare;
import dev.codesensei.benchmarks.subject.GoJudge;
import dev.codesensei.benchmarks.subject.ProcessFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** One contender under load: its workers, the processes whose CPU time counts as its own, and what it has achieved. */
public final class Crew {

    private final String name;
    private final Processes processes;
    private final List<Task> tasks;
    private final List<Double> throughput = new ArrayList<>();
    private final List<Double> cpuOfARun = new ArrayList<>();
    private final List<Double> millis = new ArrayList<>();

    /** One run. */
    public interface Task extends Callable<Object> {}

    /** Everything that works for a contender at the moment. */
    public interface Processes {

        Collection<ProcessHandle> now() throws Exception;
    }

    public Crew(String name, Processes processes, List<Task> tasks) {
        this.name = name;
        this.processes = processes;
        this.tasks = tasks;
    }

    /** Bare programs, started again and again. */
    public static Crew bare(String name, List<Bare> starters, List<String> command) {
        return new Crew(
                name,
                () -> starters.stream().map(Bare::process).toList(),
                starters.stream()
                        .<Task>map(starter -> () -> starter.run(List.of(command)))
                        .toList());
    }

    static Crew of(String name, GoJudge goJudge, int clients) {
        return new Crew(name, goJudge::processes, Collections.nCopies(clients, () -> goJudge.run(Hello.PYTHON)));
    }

    /** Lets all work for a while, and counts. */
    public void work(Duration length) throws Exception {
        double before = ProcessFigures.cpuMillis(processes.now());
        Stretch stretch = Stretch.of(length, tasks);
        double spent = ProcessFigures.cpuMillis(processes.now()) - before;
        throughput.add(stretch.perSecond());
        cpuOfARun.add(spent / stretch.millis().size());
        millis.addAll(stretch.millis());
    }

    void forget() {
        List.of(throughput, cpuOfARun, millis).forEach(List::clear);
    }

    /** Runs a second in each of the whiles. */
    public List<Double> throughput() {
        return throughput;
    }

    /** Milliseconds of CPU in each of the whiles. */
    public List<Double> cpuOfARun() {
        return cpuOfARun;
    }

    public List<Figure> figures(String title) {
        return List.of(
                Figure.of(title + name + ", runs", "/s", new Samples(throughput)),
                Figure.of(title + name + ", a run", "ms", new Samples(millis)),
                Figure.of(title + name + ", CPU a run", "ms", new Samples(cpuOfARun)));
    }
}
