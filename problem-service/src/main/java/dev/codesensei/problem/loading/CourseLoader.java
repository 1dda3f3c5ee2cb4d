package dev.codesensei.problem.loading;

import dev.codesensei.problem.course.Course;
import dev.codesensei.problem.course.CourseRepository;
import dev.codesensei.problem.packages.Finding;
import dev.codesensei.problem.packages.Findings;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.startup.Unpreparable;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings the store to what a course folder says. Nothing is changed unless all of the folder can be used, what has not
 * changed is not touched, and which course is there is written last: whoever dies before is followed by one who does the
 * rest.
 */
@ApplicationScoped
class CourseLoader {

    private final CoursePackages packages;
    private final CourseProblems problems;
    private final CourseRepository course;
    private final LoadedCourseRepository loaded;

    CourseLoader(
            CoursePackages packages, CourseProblems problems, CourseRepository course, LoadedCourseRepository loaded) {
        this.packages = packages;
        this.problems = problems;
        this.course = course;
        this.loaded = loaded;
    }

    /** Throws {@link Unpreparable} where the folder holds no course that can be used as a whole. */
    void load(CourseFolder folder) throws IOException {
        CourseDigest digest = CourseDigest.of(folder);
        LoadedCourse before = loaded.current();
        while (!before.digest().equals(digest.whole()) && !replace(before, folder, digest)) {
            // Another instance was faster: mostly with the same course, and then nothing is left to do.
            before = loaded.current();
        }
    }

    private boolean replace(LoadedCourse before, CourseFolder folder, CourseDigest digest) throws IOException {
        long begin = System.nanoTime();
        var findings = new Findings();
        Course plan = CourseReader.read(folder, digest.packages().keySet(), findings);
        Map<String, String> ids = unchanged(before, digest);
        List<String> changed = digest.packages().keySet().stream()
                .filter(name -> !ids.containsKey(name))
                .sorted()
                .toList();
        List<Problem> taken = packages.take(folder, changed, findings);
        requireNoFault(folder, findings);
        for (Problem problem : taken) {
            ids.put(problem.slug(), problems.publish(problem));
        }
        LoadedCourse after = before.next(digest, ids);
        course.replace(plan.as(after.version(), name -> Objects.requireNonNull(ids.get(name))));
        before.withoutThoseOf(after).forEach(problems::retire);
        Log.infof(
                "The course is in the store after %d ms: %d problems, %d of them new or changed",
                Duration.ofNanos(System.nanoTime() - begin).toMillis(), ids.size(), taken.size());
        return loaded.replace(before, after);
    }

    private static Map<String, String> unchanged(LoadedCourse before, CourseDigest digest) {
        Map<String, String> ids = new HashMap<>();
        digest.packages()
                .forEach((name, content) ->
                        before.problemOf(name, content).ifPresent(problem -> ids.put(name, problem)));
        return ids;
    }

    private static void requireNoFault(CourseFolder folder, Findings findings) {
        findings.all().stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .forEach(finding -> Log.warnf("In the course: %s", text(finding)));
        List<String> faults = findings.all().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(CourseLoader::text)
                .toList();
        faults.forEach(fault -> Log.errorf("The course cannot be loaded: %s", fault));
        if (!faults.isEmpty()) {
            throw new Unpreparable("the course in " + folder.root() + " has " + faults.size()
                    + " faults, the first is in " + faults.getFirst());
        }
    }

    private static String text(Finding finding) {
        return finding.file() + (finding.key() == null ? "" : " " + finding.key()) + ": " + finding.message();
    }
}
