package dev.codesensei.execution.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.CompileReport;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.RunReport;
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
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class FinalityTest {

    /** Source, input and arguments at their limits, and some room for names. */
    private static final int LARGEST_JOB = (1 << 20) + 256 * 1024 + 64 * 1024;

    @Inject
    Finality finality;

    @Inject
    ResultRepository results;

    @Inject
    JobQueue queue;

    @Inject
    ScriptedRunner runner;

    @Inject
    MongoClient mongo;

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
    void largestResultFitsIntoADocument() {
        String broken = "\ufffd".repeat(1 << 20);
        LeasedJob job = accepted();
        var run = new RunReport(0, null, broken, broken, broken + broken, false, false, 1, 1, 1);
        var compile = new CompileReport(0, "\ufffd".repeat(1 << 16), "\ufffd".repeat(1 << 16), 1, false);
        Outcome small = ScriptedRunner.outcome(job, "");
        var large = new Outcome(
                small.jobId(),
                small.verdict(),
                null,
                compile,
                run,
                small.timings(),
                small.worker(),
                small.isolation(),
                small.imageDigest(),
                1,
                small.startedAt(),
                small.finishedAt());

        finality.conclude(large);

        assertThat(sizeOf(job.job().jobId()) + LARGEST_JOB).isLessThan(16 << 20);
    }

    @Test
    void finalDocumentCannotBeDeletedAsAnOpenOne() {
        LeasedJob job = accepted();
        finality.conclude(ScriptedRunner.outcome(job, "kept"));

        results.deleteOpen(job.job().jobId());

        assertThat(results.find(job.job().jobId())).isPresent();
    }

    private int sizeOf(String jobId) {
        return mongo.getDatabase("execution")
                .getCollection("executionresults", RawBsonDocument.class)
                .find(Filters.eq("_id", jobId))
                .map(document -> document.getByteBuffer().remaining())
                .first();
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
                "python",
                List.of(new SourceFile("main.py", new byte[] {1, 2, 3})),
                "",
                List.of(),
                new Limits(1, 1, 1, 1, 1, 1),
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null,
                null);
    }

    private static String stdout(Optional<ExecutionResult> result) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(result.orElseThrow().outcome()).run())
                .stdout();
    }
}
