package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What all customers together were told: which jobs were accepted, and every verdict that anybody saw, by channel. */
final class Ledger {

    private final Map<String, Customer> orders = new ConcurrentHashMap<>();
    private final Map<String, List<Sighting>> sightings = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> refusals = new ConcurrentSkipListMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();

    private record Sighting(Channel channel, JsonNode document) {}

    void sent() {
        sent.incrementAndGet();
    }

    void accepted(String jobId, Customer customer) {
        Customer first = orders.putIfAbsent(jobId, customer);
        assertThat(first).as("job %s belongs to two orders", jobId).isNull();
    }

    void saw(String jobId, Channel channel, JsonNode document) {
        assertThat(document.path("jobId").asText()).isEqualTo(jobId);
        sightings.computeIfAbsent(jobId, _ -> new CopyOnWriteArrayList<>()).add(new Sighting(channel, document));
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

    /** Who asks again for every job that was accepted. */
    Map<String, Customer> orders() {
        return Map.copyOf(orders);
    }

    /**
     * Weighs what was accepted against what was told.
     *
     * @param now what the house says of each job at the end, over another channel
     */
    Balance balance(Map<String, JsonNode> now) {
        return new Balance(
                List.copyOf(orders.keySet()),
                orders.keySet().stream()
                        .filter(jobId -> !sightings.containsKey(jobId))
                        .toList(),
                sightings.keySet().stream().filter(this::hasTwoVerdicts).toList(),
                sightings.keySet().stream()
                        .filter(jobId -> hasChanged(jobId, now))
                        .map(jobId -> "%s was told as %s and is now %s"
                                .formatted(jobId, told(jobId).toList(), now.get(jobId)))
                        .toList());
    }

    private boolean hasTwoVerdicts(String jobId) {
        return told(jobId).map(document -> document.path("verdict")).distinct().count() > 1;
    }

    /** Not only the verdict: the output, the moment at which it ended, every field. */
    private boolean hasChanged(String jobId, Map<String, JsonNode> now) {
        return told(jobId).anyMatch(document -> !document.equals(now.get(jobId)));
    }

    private Stream<JsonNode> told(String jobId) {
        return sightings.getOrDefault(jobId, List.of()).stream().map(Sighting::document);
    }

    @Override
    public String toString() {
        return "verdicts=%s attempts=%s refusals=%s brokenOff=%d"
                .formatted(byChannel(), attempts(), refusals, brokenOff.get());
    }

    private Map<Channel, Integer> byChannel() {
        var counts = new EnumMap<Channel, Integer>(Channel.class);
        sightings.values().forEach(seen -> counts.merge(seen.getLast().channel(), 1, Integer::sum));
        return counts;
    }

    private Map<Integer, Integer> attempts() {
        var counts = new TreeMap<Integer, Integer>();
        sightings
                .values()
                .forEach(seen ->
                        counts.merge(seen.getFirst().document().path("attempt").asInt(), 1, Integer::sum));
        return counts;
    }
}
