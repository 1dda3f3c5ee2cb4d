package dev.codesensei.problem.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A course as its authors keep it. */
record CourseFolder(Path root) {

    static final String YAML = "course.yaml";
    static final String LESSONS = "lessons";
    static final String CHEAT_SHEETS = "cheatsheets";
    static final String PROBLEMS = "problems";

    Path problem(String name) {
        return root.resolve(PROBLEMS).resolve(name);
    }

    /** The names of the folders of problems, sorted. */
    List<String> problems() throws IOException {
        Path folder = root.resolve(PROBLEMS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
