package dev.codesensei.problem.loading;

import dev.codesensei.problem.startup.PreparationStep;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The service is ready when the course is in the store. */
@Singleton
@Priority(CourseStep.LAST)
final class CourseStep implements PreparationStep {

    /** What the others make has to be there: indexes keep two instances from storing a problem twice. */
    static final int LAST = -100;

    private final CourseConfig config;
    private final CourseLoader loader;

    CourseStep(CourseConfig config, CourseLoader loader) {
        this.config = config;
        this.loader = loader;
    }

    @Override
    public void prepare() {
        config.directory().ifPresent(folder -> {
            try {
                loader.load(new CourseFolder(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
