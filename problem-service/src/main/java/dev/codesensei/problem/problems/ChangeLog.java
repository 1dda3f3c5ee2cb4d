package dev.codesensei.problem.problems;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells every instance which problems have changed, in a ring of documents that are read by {@code _id}. */
@ApplicationScoped
public class ChangeLog {

    private static final long RING = 4_096;
    private static final String ID = "_id";
    private static final String COUNTER = "problems";
    private static final String NUMBER = "number";

    private final MongoCollection<Document> counters;
    private final MongoCollection<LoggedChange> ring;
    private final AtomicLong own = new AtomicLong();

    ChangeLog(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.counters = client.getDatabase(database).getCollection("counters");
        this.ring = client.getDatabase(database).getCollection("problemchanges", LoggedChange.class);
    }

    /**
     * Changes behind one.
     *
     * @param upTo the last of them; below {@code latest} where one is being written at this moment
     * @param complete false when some are forgotten or were never written, so that only a look at everything helps
     */
    public record Changes(List<String> problemIds, long upTo, long latest, boolean complete) {}

    /** How often this instance has changed a problem; whoever compares it knows without asking the store. */
    public long own() {
        return own.get();
    }

    public long latest() {
        Document counter = counters.find(Filters.eq(ID, COUNTER)).first();
        return counter == null ? 0 : counter.getLong(NUMBER);
    }

    public Changes since(long seen) {
        long latest = latest();
        if (latest < seen || latest - seen > RING / 2) {
            return new Changes(List.of(), seen, latest, false);
        }
        Map<Long, LoggedChange> found = find(seen, latest);
        List<String> ids = new ArrayList<>();
        long number = seen;
        while (number < latest && found.containsKey(number + 1)) {
            number++;
            ids.add(Objects.requireNonNull(found.get(number)).problemId());
        }
        return new Changes(ids.stream().distinct().toList(), number, latest, true);
    }

    /** Called after the problem itself was written, so that whoever hears of it finds it. */
    void record(String problemId) {
        Document counter = counters.findOneAndUpdate(
                Filters.eq(ID, COUNTER),
                Updates.inc(NUMBER, 1L),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        long number = Objects.requireNonNull(counter).getLong(NUMBER);
        long slot = number % RING;
        ring.replaceOne(
                Filters.eq(ID, slot), new LoggedChange(slot, number, problemId), new ReplaceOptions().upsert(true));
        own.incrementAndGet();
    }

    private Map<Long, LoggedChange> find(long seen, long latest) {
        List<Long> slots = LongStream.rangeClosed(seen + 1, latest)
                .map(number -> number % RING)
                .boxed()
                .toList();
        return ring.find(Filters.in(ID, slots)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(LoggedChange::number, Function.identity()));
    }
}
