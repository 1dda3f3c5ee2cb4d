package dev.codesensei.standalone.judging;

import dev.codesensei.standalone.access.SuiteOption;
import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.ProgressLine;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.gateway.PackageJudge;
import dev.codesensei.standalone.gateway.PackageJudge.Judged;
import dev.codesensei.standalone.gateway.PackageReport;
import dev.codesensei.standalone.gateway.PackageReport.Note;
import dev.codesensei.standalone.gateway.PackageReport.Solution;
import dev.codesensei.standalone.operate.ScratchFolder;
import dev.codesensei.standalone.supervision.AtExit;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges programs by the tests of a package; the exit code tells scripts whether all came to what they should. */
@Command(name = "judge", description = "Judge programs by the tests of a problem package")
public final class JudgeCommand implements Callable<Integer> {

    private final Console console = new Console(System.out);

    @Mixin
    private SuiteOption suite = new SuiteOption();

    @Parameters(index = "0", paramLabel = "PACKAGE", description = "A package: its folder, or a zip")
    private Path problem = Path.of("");

    @Option(
            names = "--submission",
            paramLabel = "FILE",
            description = "A program, or a folder of its files; may be given often (default: the package's own)")
    private List<Path> submissions = List.of();

    @Override
    public Integer call() throws IOException {
        var trial = new TrialPackage(problem, submissions);
        try (ScratchFolder scratch = ScratchFolder.make("sensei-judge");
                AtExit _ = AtExit.run(scratch::close)) {
            Path zip = scratch.path().resolve("package.zip");
            trial.write(zip);
            return show(trial, judged(zip));
        }
    }

    private Judged judged(Path zip) throws IOException {
        ProgressLine progress = ProgressLine.onTerminal();
        try (SuiteOption.Session session = suite.open()) {
            return new PackageJudge(session.gateway()).judge(zip, progress::show);
        } catch (ConnectException e) {
            throw new Refusal("The suite is not there: " + e.getMessage(), e);
        } finally {
            progress.clear();
        }
    }

    private int show(TrialPackage trial, Judged judged) {
        if (judged.refusal() != null) {
            throw new Refusal("%s is refused: %s".formatted(problem, judged.refusal()));
        }
        PackageReport report = judged.report();
        if (!report.judged()) {
            report.findings().stream().map(Note::sentence).forEach(console::say);
            throw new Refusal("Nothing can be judged by " + problem);
        }
        List<Solution> solutions = report.solutions().stream()
                .filter(solution -> !solution.isInputValidator())
                .toList();
        for (Solution solution : solutions) {
            new JudgeTable(trial.nameOf(solution), solution, report.limitMillis())
                    .lines()
                    .forEach(console::say);
            if (solution.problem() != null) {
                console.detail("✗ " + solution.problem());
            }
        }
        String legend = JudgeTable.legend(solutions);
        if (!legend.isEmpty()) {
            console.say("(" + legend + ")");
        }
        return solutions.stream().allMatch(trial::isFine) ? 0 : 1;
    }
}
