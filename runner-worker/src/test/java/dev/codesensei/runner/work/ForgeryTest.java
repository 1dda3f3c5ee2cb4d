package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.queue.FinishedJobs;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.runner.testdata.TestKeeper;
import dev.codesensei.runner.testdata.TestKeeperResource;
import dev.codesensei.test.RedisResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Functions that know the answer, 3, and want to have it counted without returning it. The first line of each says what
 * is told of it: that its deed was done and changed nothing, or spoiled its own result, or what it was refused.
 */
@QuarkusTest
@WithTestResource(RedisResource.class)
@WithTestResource(TestKeeperResource.class)
class ForgeryTest {

    private static final Path FORGERIES = Path.of("src/test/resources/functions/forgeries");
    private static final String SAID = "said: ";

    TestKeeper keeper;

    @Inject
    JobQueue queue;

    @Inject
    FinishedJobs finished;

    @ParameterizedTest
    @MethodSource("forgeries")
    void onlyWhatIsReturnedCounts(Path forgery) throws IOException {
        String code = Files.readString(forgery);
        String firstLine = code.lines().findFirst().orElseThrow();

        TestResult result = FunctionJobs.only(new FunctionJobs(keeper, queue, finished)
                .add(forgery.getParent().getFileName().toString(), code));

        assertThat(result.verdict()).isIn(Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR);
        assertThat(result.message()).contains(firstLine.substring(firstLine.indexOf(SAID) + SAID.length()));
    }

    static Stream<Path> forgeries() throws IOException {
        try (Stream<Path> files = Files.walk(FORGERIES)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }
}
