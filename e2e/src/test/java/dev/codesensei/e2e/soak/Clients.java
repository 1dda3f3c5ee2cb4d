package dev.codesensei.e2e.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Several people who run one program after the other. */
final class Clients {

    private static final int CLIENTS = 6;

    /** Of one person; more would take longer than a token lives. */
    private static final int MOST_OF_ONE = 200;

    private final Mixture mixture;
    private final Api api;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, Integer> verdicts = new ConcurrentSkipListMap<>();

    Clients(Api api, Mixture mixture) {
        this.api = api;
        this.mixture = mixture;
    }

    /** Runs so many programs more; fails with the first that has a wrong verdict. */
    void run(int programs) throws InterruptedException, ExecutionException {
        int end = next.get() + programs;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = Stream.<Future<?>>generate(() -> threads.submit(() -> work(end)))
                    .limit(CLIENTS)
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            next.set(end);
        }
    }

    private void work(int end) {
        Caller caller = api.newStudent();
        int ofThisOne = 0;
        for (int i = next.getAndIncrement(); i < end; i = next.getAndIncrement()) {
            if (++ofThisOne % MOST_OF_ONE == 0) {
                caller = api.newStudent();
            }
            Errand errand = mixture.number(i);
            JsonNode result = run(caller, errand);
            String verdict = result.path("verdict").asText();
            assertThat(verdict).as("%d, %s: %s", i, errand.name(), result).isIn(errand.verdicts());
            verdicts.merge(verdict, 1, Integer::sum);
        }
    }

    /** One that takes longer than a call may wait is waited for all the same: what came of it says why. */
    private static JsonNode run(Caller caller, Errand errand) {
        Answer answer = caller.submit(errand.program().waiting());
        if (answer.status() == 202) {
            String job = answer.json().path("jobId").asText();
            throw new AssertionError(errand.name() + " was not done in time: "
                    + caller.resultWithin(job, 60).body());
        }
        return answer.expect(200).json();
    }

    Map<String, Integer> verdicts() {
        return verdicts;
    }
}
