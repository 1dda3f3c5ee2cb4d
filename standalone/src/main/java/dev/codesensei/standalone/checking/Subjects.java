package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.console.Refusal;
import dev.codesensei.standalone.packages.PackageFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is to be checked: packages, and the courses that some of them belong to. */
record Subjects(List<PackageRules> packages, List<CourseFolder> courses) {

    Subjects {
        packages = List.copyOf(packages);
        courses = List.copyOf(courses);
    }

    /** A folder is a package, a course, or holds packages. */
    static Subjects in(List<Path> folders) {
        var packages = new ArrayList<PackageRules>();
        var courses = new ArrayList<CourseFolder>();
        for (Path named : folders) {
            if (!Files.isDirectory(named)) {
                throw new Refusal("There is no folder " + named);
            }
            Path folder = named.toAbsolutePath().normalize();
            if (CourseFolder.isOne(folder)) {
                courses.add(new CourseFolder(folder));
            }
            List<PackageFolder> found = packagesOf(folder);
            if (found.isEmpty()) {
                throw new Refusal(
                        "%s is no problem package and holds none: there is no problem.yaml.".formatted(named));
            }
            found.forEach(one -> packages.add(new PackageRules(one, CourseFolder.holds(one))));
        }
        return new Subjects(packages, courses);
    }

    private static List<PackageFolder> packagesOf(Path folder) {
        if (PackageFolder.isOne(folder)) {
            return List.of(new PackageFolder(folder));
        }
        return CourseFolder.isOne(folder) ? new CourseFolder(folder).packages() : Folders.packagesIn(folder);
    }
}
