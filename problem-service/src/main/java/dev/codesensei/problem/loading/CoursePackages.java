package dev.codesensei.problem.loading;

import dev.codesensei.problem.editing.Slug;
import dev.codesensei.problem.exchange.PackageIntake;
import dev.codesensei.problem.packages.Finding;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.packages.ProblemPackages;
import dev.codesensei.problem.packages.Reading;
import dev.codesensei.problem.packages.archive.ArchiveLimits;
import dev.codesensei.problem.problems.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Makes problems of the packages of a course, several at once: most of the time goes into waiting for the disk. */
@ApplicationScoped
class CoursePackages {

    private static final int AT_ONCE = 8;

    private final PackageIntake intake;
    private final CourseProblems problems;
    private final ProblemPackages reader = new ProblemPackages(ArchiveLimits.DEFAULT);

    CoursePackages(PackageIntake intake, CourseProblems problems) {
        this.intake = intake;
        this.problems = problems;
    }

    /** Those that can be published; of the others, the findings say what is wrong. */
    List<Problem> take(CourseFolder folder, List<String> names, Findings findings) throws IOException {
        List<Problem> taken = new ArrayList<>();
        for (Taken one : takeAll(folder, names)) {
            findings.addAll(CourseFolder.PROBLEMS + "/" + one.name(), one.findings());
            one.problem().ifPresent(taken::add);
        }
        return taken;
    }

    private record Taken(String name, Optional<Problem> problem, List<Finding> findings) {}

    private List<Taken> takeAll(CourseFolder folder, List<String> names) throws IOException {
        List<Taken> taken = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("course-", 0).factory())) {
            List<Callable<Taken>> tasks = names.stream()
                    .map(name -> (Callable<Taken>) () -> take(folder, name))
                    .toList();
            for (Future<Taken> one : workers.invokeAll(tasks)) {
                taken.add(one.get());
            }
            return taken;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(Objects.requireNonNull(e.getCause()));
        }
    }

    private static IOException rethrown(Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(cause);
        };
    }

    private Taken take(CourseFolder folder, String name) throws IOException {
        Reading reading = reader.read(folder.problem(name), name);
        var more = new Findings();
        if (!CourseReader.isSlug(name)) {
            more.error("", "should be a folder of lower-case letters, digits and single hyphens");
        }
        problems.obstacle(name).ifPresent(obstacle -> more.error("problem.yaml", obstacle));
        if (!reading.importable() || !more.all().isEmpty()) {
            return new Taken(name, Optional.empty(), errors(reading.findings(), more));
        }
        Problem problem =
                intake.take(reading, Slug.of(name).orElseThrow(), CourseProblems.AUTHOR, (_, _, _) -> {}, more);
        if (problem.tests() == null) {
            return new Taken(name, Optional.empty(), List.of(unjudged(more)));
        }
        return new Taken(name, Optional.of(problem), List.of());
    }

    private static List<Finding> errors(List<Finding> read, Findings more) {
        List<Finding> errors = new ArrayList<>(read);
        errors.addAll(more.all());
        errors.removeIf(finding -> finding.severity() != Finding.Severity.ERROR);
        return errors;
    }

    private static Finding unjudged(Findings found) {
        String why = found.all().stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(Finding::message)
                .collect(Collectors.joining("; "));
        return new Finding(Finding.Severity.ERROR, "problem.yaml", null, "is not fit for a course: " + why);
    }
}
