package dev.codesensei.problem.loading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Which course is in the store.
 *
 * @param version counts them from 1; 0 where there is none yet
 * @param digest of all of it
 */
public record LoadedCourse(@BsonId String id, int version, String digest, List<LoadedPackage> packages) {

    private static final String ONLY = "course";

    static final LoadedCourse NONE = new LoadedCourse(ONLY, 0, "", List.of());

    public LoadedCourse {
        packages = List.copyOf(packages);
    }

    /** A problem of the course, and the digest of the package that it was made of. */
    public record LoadedPackage(String name, String digest, String problem) {}

    /** The problem that was made of just these files. */
    Optional<String> problemOf(String name, String packageDigest) {
        return packages.stream()
                .filter(one -> one.name().equals(name) && one.digest().equals(packageDigest))
                .map(LoadedPackage::problem)
                .findFirst();
    }

    LoadedCourse next(CourseDigest content, Map<String, String> problems) {
        return new LoadedCourse(
                ONLY,
                version + 1,
                content.whole(),
                content.packages().entrySet().stream()
                        .map(one -> new LoadedPackage(
                                one.getKey(), one.getValue(), Objects.requireNonNull(problems.get(one.getKey()))))
                        .toList());
    }

    /** The problems that a later course does not have. */
    List<String> withoutThoseOf(LoadedCourse later) {
        var kept = later.packages.stream().map(LoadedPackage::problem).collect(Collectors.toSet());
        return packages.stream()
                .map(LoadedPackage::problem)
                .filter(problem -> !kept.contains(problem))
                .toList();
    }
}
