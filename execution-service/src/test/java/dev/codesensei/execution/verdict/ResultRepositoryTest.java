package dev.codesensei.execution.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.codesensei.judge.CompileReport;
import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Outcome;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.RunReport;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.Timings;
import dev.codesensei.judge.Verdict;
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
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class ResultRepositoryTest {

    private static final Duration WEEK = Duration.ofDays(7);
    /** Too young for the repair to wonder where the queue has it. */
    private static final Instant SOON = Instant.now().plusSeconds(30).truncatedTo(ChronoUnit.MILLIS);

    private static final String LARGE = "\ud83d\ude00 \ufffd ".repeat(1000);

    private final String jobId = UUID.randomUUID().toString();

    @Inject
    ResultRepository results;

    @Inject
    MongoClient mongo;

    @AfterEach
    void remove() {
        results.deleteOpen(jobId);
    }

    @Test
    void aLargeProgramAndWhatItPrintedComeBackWhole() {
        ExecutionResult open = ExecutionResult.open(job(LARGE), WEEK);
        Outcome outcome = outcome(LARGE);

        results.insert(open);
        results.conclude(outcome);

        assertThat(results.find(jobId)).contains(open.with(outcome));
    }

    @Test
    void anOutputOfManyMegabytesComesBackWhole() {
        Outcome outcome = outcome("\ud83d\ude00\u20ac".repeat(3 << 20));
        results.insert(ExecutionResult.open(job("print(1)"), WEEK));

        results.conclude(outcome);

        assertThat(results.find(jobId).orElseThrow().outcome()).isEqualTo(outcome);
    }

    @Test
    void theDocumentOfALargeResultIsSmall() {
        results.insert(ExecutionResult.open(job(LARGE), WEEK));
        results.conclude(outcome(LARGE));

        int bytes = of("executionresults")
                .find(Filters.eq("_id", jobId))
                .map(document -> document.getByteBuffer().remaining())
                .first();

        assertThat(bytes).isLessThan(4096);
    }

    @Test
    void theDocumentOfASmallResultHasEverything() {
        results.insert(ExecutionResult.open(job("print(1)"), WEEK));
        results.conclude(outcome("1"));

        assertThat(parts()).isZero();
    }

    @Test
    void aJobThatWasNotAcceptedLeavesNothing() {
        results.insert(ExecutionResult.open(job(LARGE), WEEK));

        results.deleteOpen(jobId);

        assertThat(parts()).isZero();
    }

    @Test
    void whatComesTooLateLeavesNothing() {
        results.insert(ExecutionResult.open(job(LARGE), WEEK));
        results.conclude(outcome(LARGE));
        long parts = parts();

        results.insert(ExecutionResult.open(job(LARGE), WEEK));
        results.conclude(outcome(LARGE + LARGE));

        assertThat(parts()).isEqualTo(parts).isPositive();
    }

    @Test
    void whatBelongsToAnExpiredResultIsRemovedAfterIt() {
        results.insert(ExecutionResult.open(job(LARGE), Duration.ZERO));

        results.deleteExpired(SOON.plus(Duration.ofHours(1)));
        boolean isThere = results.find(jobId).isPresent();
        long partsThen = parts();
        results.deleteExpired(SOON.plus(Duration.ofHours(25)));

        assertThat(isThere).isFalse();
        assertThat(partsThen).isPositive();
        assertThat(parts()).isZero();
    }

    private long parts() {
        return of("executionparts").countDocuments(Filters.regex("_id", "^" + jobId));
    }

    private MongoCollection<RawBsonDocument> of(String collection) {
        return mongo.getDatabase("execution").getCollection(collection, RawBsonDocument.class);
    }

    private Job job(String code) {
        return new Job(
                jobId,
                JobKind.RUN,
                "ada",
                new Program(
                        "python",
                        List.of(new SourceFile("main.py", code.getBytes(UTF_8))),
                        code,
                        List.of(),
                        new Limits(1, 1, 1, 1, 1, 1)),
                SOON,
                null,
                null,
                null,
                null,
                null);
    }

    private Outcome outcome(String printed) {
        return new Outcome(
                jobId,
                Verdict.OK,
                null,
                new CompileReport(0, printed, "", 1, false),
                new RunReport(0, null, printed, printed, printed, false, false, 1, 1, 1),
                null,
                new Timings(1, 1, 1),
                "r",
                null,
                null,
                1,
                SOON,
                SOON);
    }
}
