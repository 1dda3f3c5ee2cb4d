package dev.codesensei.execution.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class FinalityTest {

    @Inject
    Finality finality;

    @Inject
    ResultRepository results;

    @Inject
    JobQueue queue;

    @Inject
    ScriptedRunner runner;

    @Test
    void theFirstOutcomeCountsAndTheSecondIsToldSo() {
        LeasedJob job = accepted();

        String first = stdout(finality.conclude(ScriptedRunner.outcome(job, "first")));
        String second = stdout(finality.conclude(ScriptedRunner.outcome(job, "second")));

        assertThat(first).isEqualTo("first");
        assertThat(second).isEqualTo("first");
    }

    @Test
    void ofManyOutcomesAtOnceEverybodySeesTheSame() {
        LeasedJob job = accepted();

        List<String> seen = IntStream.range(0, 32)
                .parallel()
                .mapToObj(i -> stdout(finality.conclude(ScriptedRunner.outcome(job, "run " + i))))
                .distinct()
                .toList();

        assertThat(seen).hasSize(1);
    }

    @Test
    void documentThatTheStoreLostIsMadeAgainFromTheQueue() {
        LeasedJob job = lease(job());

        String seen = stdout(finality.conclude(ScriptedRunner.outcome(job, "kept")));

        assertThat(seen).isEqualTo("kept");
        assertThat(results.find(job.job().jobId())).get().satisfies(made -> {
            assertThat(made.job()).isEqualTo(job.job());
            assertThat(made.isFinal()).isTrue();
            assertThat(made.createdAt()).isEqualTo(job.job().createdAt());
            assertThat(made.expiresAt()).isEqualTo(job.job().createdAt().plus(Duration.ofDays(7)));
        });
    }

    @Test
    void finalDocumentCannotBeDeletedAsAnOpenOne() {
        LeasedJob job = accepted();
        finality.conclude(ScriptedRunner.outcome(job, "kept"));

        results.deleteOpen(job.job().jobId());

        assertThat(results.find(job.job().jobId())).isPresent();
    }

    private LeasedJob accepted() {
        Job job = job();
        results.insert(ExecutionResult.open(job, Duration.ofDays(7)));
        return lease(job);
    }

    private LeasedJob lease(Job job) {
        queue.submit(job, Lane.INTERACTIVE, 100, JobQueue.NOBODY);
        return runner.take().orElseThrow();
    }

    private static Job job() {
        return new Job(
                UUID.randomUUID().toString(),
                JobKind.RUN,
                "ada",
                new Program(
                        "python",
                        List.of(new SourceFile("main.py", new byte[] {1, 2, 3})),
                        "",
                        List.of(),
                        new Limits(1, 1, 1, 1, 1, 1)),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null,
                null,
                null);
    }

    private static String stdout(Optional<ExecutionResult> result) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(result.orElseThrow().outcome()).run())
                .stdout();
    }
}
