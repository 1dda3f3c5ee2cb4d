package dev.codesensei.e2e.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.e2e.suite.Script;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The example packages that come with the tools of the format's own authors, as the registry of Python has them. */
@ExtendWith(SharedSuite.class)
@Tag("slow")
class PackagesOfOthersTest {

    private static final String RELEASE = "problemtools==1.20250605";

    private final Tools tools;

    @TempDir
    private Path temp;

    PackagesOfOthersTest(Suite suite) {
        this.tools = new Tools(suite);
    }

    @Test
    void theyAreTakenInAndJudgedRight() throws Exception {
        Path examples = downloaded();

        String hello = checked(examples.resolve("hello"));
        String oddEcho = checked(examples.resolve("oddecho"));
        String different = checked(examples.resolve("different"));

        assertThat(hello)
                .contains("hello: ok")
                .containsPattern("hello.py +accepted +ACCEPTED")
                .containsPattern("memory_limit.cc +run_time_error +MEMORY_LIMIT")
                .containsPattern("hello.cc +wrong_answer +WRONG_ANSWER");
        assertThat(oddEcho)
                .contains("oddecho: ok")
                .containsPattern("echo.cpp +accepted +ACCEPTED +18/18")
                .containsPattern("sol.py +partially_accepted +PARTIAL");
        assertThat(different)
                .containsPattern("Different.java +accepted +ACCEPTED")
                .containsPattern("different_py3.py +accepted +ACCEPTED")
                .containsPattern("different_int.cc +wrong_answer +WRONG_ANSWER")
                .containsPattern("different_no_abs.cc +wrong_answer +WRONG_ANSWER")
                .containsPattern("different_linear_search.cc +time_limit_exceeded +TIME_LIMIT");
    }

    private String checked(Path folder) {
        return tools.runWithSuite("problem", "check", folder.toString()).said();
    }

    private Path downloaded() throws IOException, InterruptedException {
        run("python3", "-m", "pip", "download", RELEASE, "--no-deps", "--no-binary", ":all:", "-d", temp.toString());
        try (var found = Files.newDirectoryStream(temp, "problemtools-*.tar.gz")) {
            run("tar", "xzf", found.iterator().next().toString(), "-C", temp.toString(), "--strip-components=1");
        }
        return temp.resolve("examples");
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Path log = Script.newLog();
        int exitCode = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(exitCode).as(Script.read(log)).isZero();
        Files.delete(log);
    }
}
