package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Event;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What all customers together were told: which jobs were accepted, and every verdict that anybody saw, by channel. */
final class Ledger {

    private final Map<String, Order> orders = new ConcurrentHashMap<>();
    private final Map<String, List<Sighting>> sightings = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> eventIds = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();

    private record Order(Caller caller, int number) {}

    private record Sighting(String where, JsonNode document) {}

    void sent() {
        sent.incrementAndGet();
    }

    void accepted(String jobId, Caller caller, int number) {
        Order first = orders.putIfAbsent(jobId, new Order(caller, number));
        assertThat(first).as("job %s belongs to two orders", jobId).isNull();
    }

    void saw(String jobId, String where, JsonNode document) {
        assertThat(document.path("jobId").asText()).isEqualTo(jobId);
        sightings.computeIfAbsent(jobId, _ -> new CopyOnWriteArrayList<>()).add(new Sighting(where, document));
    }

    void heard(String jobId, Event event) {
        boolean isNew = eventIds.computeIfAbsent(jobId, _ -> ConcurrentHashMap.newKeySet())
                .add(event.id());
        assertThat(isNew).as("event %s of job %s came twice", event, jobId).isTrue();
    }

    void refused(int status) {
        refusals.computeIfAbsent(status, _ -> new AtomicInteger()).incrementAndGet();
    }

    void brokenOff() {
        brokenOff.incrementAndGet();
    }

    /** Customers who have sent something and have no verdict yet. */
    int open() {
        return sent.get() - sightings.size();
    }

    int finished() {
        return sightings.size();
    }

    /** Everybody who was accepted has one verdict, all channels agree, and it is what the house says now. */
    void balance(int expected) {
        assertThat(orders).hasSize(expected);
        assertThat(sightings.keySet()).isEqualTo(orders.keySet());
        orders.forEach((jobId, order) -> {
            JsonNode now = finalDocument(order.caller(), jobId);
            assertThat(sightings.get(jobId))
                    .allSatisfy(sighting -> assertThat(sighting.document())
                            .as("%s of job %s", sighting.where(), jobId)
                            .isEqualTo(now));
        });
    }

    /** Whoever was killed last may still be on its way back. */
    private static JsonNode finalDocument(Caller caller, String jobId) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> caller.result(jobId), answer -> answer.status() < 500)
                .expect(200)
                .json();
    }

    @Override
    public String toString() {
        return "accepted=%d finished=%d refusals=%s brokenOff=%d attempts=%s"
                .formatted(orders.size(), sightings.size(), refusals, brokenOff.get(), attempts());
    }

    private Map<Integer, Integer> attempts() {
        var counts = new ConcurrentHashMap<Integer, Integer>();
        sightings
                .values()
                .forEach(seen ->
                        counts.merge(seen.getFirst().document().path("attempt").asInt(), 1, Integer::sum));
        return counts;
    }
}
