package dev.codesensei.problem.loading;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the course lies. */
@ConfigMapping(prefix = "sensei.course")
public interface CourseConfig {

    /** The folder with {@code course.yaml}; there is no course where nothing is said. The same for all instances. */
    Optional<Path> directory();
}
