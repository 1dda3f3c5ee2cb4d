package dev.codesensei.e2e.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody who queues a thousand programs is in nobody's way. That lanes share the runners by their weights is shown by
 * TakingTurnsTest on the queue itself: graded programs and background work have no way in from outside yet.
 */
@ExtendWith(SharedSuite.class)
class FairnessTest {

    private static final int MANY = 1_000;

    private static final int A_BATCH = 100;

    private static final Program LONG = Program.python("import time\ntime.sleep(1)");

    private static final Program SHORT = Program.python("print('mine')");

    /** Far more than can have ended, and no more than have to be asked for. */
    private static final int FIRST = 60;

    private static final int CANCELLED_AT_ONCE = 20;

    private final Api api;

    FairnessTest(Api api) {
        this.api = api;
    }

    @Test
    void whoeverSendsOneProgramStartsWithinTwoLengthsOfTheThousandThatSomebodyElseHasQueued() throws Exception {
        Caller flooder = api.newStudent();
        List<String> flood = new ArrayList<>();
        try {
            while (flood.size() < MANY) {
                JsonNode items = flooder.batch(Collections.nCopies(A_BATCH, LONG))
                        .expect(202)
                        .json()
                        .path("items");
                items.forEach(item -> flood.add(item.path("jobId").asText()));
            }
            JsonNode queue = stats(flooder);

            JsonNode mine = api.guest().run(SHORT);

            long endedBefore = endedWithin(flooder, flood, mine);
            System.out.printf(
                    "of %d queued programs %d ended between one program's coming and its end%n",
                    queue.path("depth").asInt(), endedBefore);
            assertThat(queue.path("depth").asInt()).isGreaterThan(MANY * 9 / 10);
            assertThat(mine.path("output").asText()).isEqualTo("mine\n");
            assertThat(endedBefore)
                    .isLessThanOrEqualTo(
                            2L * queue.path("warmPool").path("slots").asInt());
        } finally {
            cancel(flooder, flood);
        }
    }

    /** They go in the order in which they came. */
    private static long endedWithin(Caller flooder, List<String> flood, JsonNode mine) {
        Instant from = Instant.parse(mine.path("createdAt").asText());
        Instant to = Instant.parse(mine.path("finishedAt").asText());
        return flood.subList(0, FIRST).stream()
                .map(job -> flooder.result(job).expect(200).json().path("finishedAt"))
                .filter(JsonNode::isTextual)
                .map(finished -> Instant.parse(finished.asText()))
                .filter(finished -> finished.isAfter(from) && finished.isBefore(to))
                .count();
    }

    private static JsonNode stats(Caller caller) {
        return caller.get("/api/execution/queue/stats").expect(200).json();
    }

    private static void cancel(Caller flooder, List<String> jobs) {
        var room = new Semaphore(CANCELLED_AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String job : jobs.reversed()) {
                threads.execute(() -> {
                    room.acquireUninterruptibly();
                    try {
                        flooder.cancel(job);
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }
}
