package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.access.SuiteOption;
import dev.codesensei.standalone.console.Console;
import dev.codesensei.standalone.console.ProgressLine;
import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.gateway.PackageJudge;
import dev.codesensei.standalone.operate.ScratchFolder;
import dev.codesensei.standalone.supervision.AtExit;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Proves packages and courses; the exit code tells scripts whether all is well. */
@Command(
        name = "check",
        description = "Judge all solutions of packages by all their tests, and look at what else a package should have")
public final class CheckCommand implements Callable<Integer> {

    private final Console console = new Console(System.out);

    @Mixin
    private SuiteOption suite = new SuiteOption();

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "A package, a folder of packages, or a course (course.yaml and problems/)")
    private List<Path> folders = List.of();

    @Override
    public Integer call() throws IOException {
        Instant begin = Instant.now();
        Subjects subjects = Subjects.in(folders);
        List<CheckedPackage> checked = check(subjects);
        boolean coursesAreFine = subjects.courses().stream().map(this::isFine).reduce(true, Boolean::logicalAnd);
        console.say(summary(checked, Duration.between(begin, Instant.now())));
        return coursesAreFine && checked.stream().allMatch(CheckedPackage::isFine) ? 0 : 1;
    }

    private List<CheckedPackage> check(Subjects subjects) throws IOException {
        ProgressLine progress = ProgressLine.onTerminal();
        try (ScratchFolder scratch = ScratchFolder.make("sensei-check");
                AtExit _ = AtExit.run(scratch::close);
                SuiteOption.Session session = suite.open()) {
            return new PackageChecks(new PackageJudge(session.gateway()), progress, scratch.path())
                    .check(subjects.packages(), one -> show(one, progress));
        } catch (ConnectException e) {
            throw new Refusal("The suite is not there: " + e.getMessage(), e);
        } finally {
            progress.clear();
        }
    }

    private void show(CheckedPackage one, ProgressLine progress) {
        progress.clear();
        new CheckTable(one).lines().forEach(console::say);
    }

    private boolean isFine(CourseFolder course) {
        List<Remark> remarks = CourseRules.remarks(course);
        console.say("%s: %s".formatted(course.path().getFileName(), remarks.isEmpty() ? "ok" : "NOT OK"));
        remarks.forEach(remark -> console.detail("✗ " + remark.sentence()));
        return remarks.isEmpty();
    }

    private static String summary(List<CheckedPackage> checked, Duration took) {
        long solutions = checked.stream()
                .flatMap(one -> one.report().solutions().stream())
                .filter(solution -> !solution.isInputValidator())
                .count();
        String bad = checked.stream()
                .filter(one -> !one.isFine())
                .map(CheckedPackage::name)
                .collect(Collectors.joining(", "));
        return "%d packages, %d solutions in %.1f s: %s"
                .formatted(
                        checked.size(),
                        solutions,
                        took.toMillis() / 1000.0,
                        bad.isEmpty() ? "all as they should be" : "to be mended: " + bad);
    }
}
