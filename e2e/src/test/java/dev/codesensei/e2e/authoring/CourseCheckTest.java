package dev.codesensei.e2e.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.e2e.suite.Script;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The course that is shipped is proven before it is. */
@Tag("slow")
@ExtendWith(SharedSuite.class)
class CourseCheckTest {

    private final Tools tools;

    CourseCheckTest(Suite suite) {
        this.tools = new Tools(suite);
    }

    @Test
    void everythingInTheCourseIsAsItShouldBe() {
        Path course = Script.root().resolve("course");

        Script.Ended check = tools.runWithSuite("problem", "check", course.toString());

        assertThat(check.exitCode()).as(check.said()).isZero();
        assertThat(check.said()).contains("course: ok").doesNotContain("✗");
    }
}
