package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.packages.PackageFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A course in a folder: {@code course.yaml}, lessons, cheat sheets and problems. */
record CourseFolder(Path path) {

    static final String YAML = "course.yaml";
    static final String PROBLEMS = "problems";

    static boolean isOne(Path folder) {
        return Files.isRegularFile(folder.resolve(YAML)) && Files.isDirectory(folder.resolve(PROBLEMS));
    }

    /** Whether a package lies where those of a course do. */
    static boolean holds(PackageFolder folder) {
        Path problems = folder.path().getParent();
        return problems != null && problems.endsWith(PROBLEMS) && Files.isRegularFile(problems.resolveSibling(YAML));
    }

    List<PackageFolder> packages() {
        return Folders.packagesIn(path.resolve(PROBLEMS));
    }
}
