package dev.codesensei.problem.loading;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/** Lets other tests load a course. */
@ApplicationScoped
public class TinyLoading {

    private final CourseLoader loader;

    TinyLoading(CourseLoader loader) {
        this.loader = loader;
    }

    public void load(TinyCourse course) throws IOException {
        loader.load(new CourseFolder(course.root()));
    }
}
