package dev.codesensei.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tens of thousands of jobs leave both stores at a size that is known before: so much a job, and only for a while. */
@Tag("slow")
class StoreSizesTest {

    private static final int JOBS = Integer.getInteger("sensei.sizes.jobs", 50_000);

    private static final int STEPS = 5;

    private static final int A_BATCH = 100;

    private static final int CALLERS = 8;

    /** Nothing else gets its turn while Redis counts all that it has. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

    private static final Program HELLO = Program.python("print('hello')");

    /** The job with its program and outcome for ten minutes, its events for an hour. */
    private static final long REDIS_BYTES_A_JOB = 8 * 1024;

    /** Its log of writes is written anew when it is twice what it was after the last time. */
    private static final long REDIS_FILES_OVER_MEMORY = 4;

    private static final long REDIS_FILES_EVER_KIB = 128 * 1024;

    /** The document, and what the embedded store has not yet cleared away of the writes before. */
    private static final long MONGO_BYTES_A_JOB = 16 * 1024;

    private static final long MONGO_EVER_KIB = 64 * 1024;

    @Test
    void soManyJobsLeaveBothStoresAtABoundedSize() throws Exception {
        try (Suite suite = Suite.start()) {
            List<Caller> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(suite.api().newStudent());
            }
            StoreSizes empty = StoreSizes.of(suite);
            System.out.println("0 jobs: " + empty);
            run(callers, JOBS / STEPS);
            StoreSizes first = atRest(suite, callers.getFirst());
            System.out.println(JOBS / STEPS + " jobs: " + first);
            for (int step = 2; step <= STEPS; step++) {
                run(callers, JOBS / STEPS);
                System.out.println(JOBS / STEPS * step + " jobs: " + atRest(suite, callers.getFirst()));
            }

            StoreSizes last = StoreSizes.of(suite);

            assertThat(last.lastingKeys()).isEqualTo(first.lastingKeys());
            assertThat(last.redisKib() - empty.redisKib()).isLessThan(kib(JOBS * REDIS_BYTES_A_JOB));
            assertThat(last.redisFilesKib())
                    .isLessThan(REDIS_FILES_EVER_KIB + REDIS_FILES_OVER_MEMORY * last.redisKib());
            assertThat(last.mongoFilesKib()).isLessThan(MONGO_EVER_KIB + kib(JOBS * MONGO_BYTES_A_JOB));
        }
    }

    /** Each sends a batch when the last one is done, so that there is always room in the lane. */
    private static void run(List<Caller> callers, int jobs) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (Caller caller : callers) {
                all.add(threads.submit(() -> {
                    for (int sent = 0; sent < jobs / callers.size(); sent += A_BATCH) {
                        sendAndWait(caller, Math.min(A_BATCH, jobs / callers.size() - sent));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void sendAndWait(Caller caller, int programs) {
        JsonNode items = caller.batch(Collections.nCopies(programs, HELLO))
                .expect(202)
                .json()
                .path("items");
        String last = items.path(programs - 1).path("jobId").asText();
        assertThat(last).as(items.toString()).isNotEmpty();
        await().atMost(Duration.ofMinutes(5))
                .until(() -> caller.resultWithin(last, 30).status(), status -> status == 200);
    }

    /** All is judged and stored; whatever is kept for later has its date. */
    private static StoreSizes atRest(Suite suite, Caller caller) {
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            JsonNode stats =
                    caller.get("/api/execution/queue/stats").expect(200).json();
            return stats.path("depth").asInt() + stats.path("active").asInt() == 0;
        });
        StoreSizes[] last = {StoreSizes.of(suite)};
        await().pollInterval(BETWEEN_LOOKS).atMost(Duration.ofMinutes(10)).until(() -> {
            long before = last[0].lastingKeys();
            last[0] = StoreSizes.of(suite);
            return last[0].lastingKeys() == before;
        });
        return last[0];
    }

    private static long kib(long bytes) {
        return bytes / 1024;
    }
}
