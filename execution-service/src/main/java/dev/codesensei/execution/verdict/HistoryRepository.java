package dev.codesensei.execution.verdict;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over the results of one user, without what is large in them. */
@ApplicationScoped
public class HistoryRepository {

    private static final List<String> LIGHT = List.of(
            "job.kind",
            "job.program.language",
            "job.problemId",
            "final",
            "createdAt",
            "outcome.verdict",
            "outcome.finishedAt",
            "outcome.run.cpuMillis",
            "outcome.run.wallMillis",
            "outcome.run.peakMemoryKib");

    private final MongoCollection<HistoryEntry> results;

    HistoryRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.results = client.getDatabase(database).getCollection(ResultRepository.COLLECTION, HistoryEntry.class);
    }

    /** Unique, because the embedded store knows no other kind of index; sparse, for documents of earlier versions. */
    void createIndexes(@Observes StartupEvent start) {
        results.createIndex(
                Indexes.ascending(ExecutionResult.HISTORY_KEY),
                new IndexOptions().unique(true).sparse(true));
    }

    /**
     * The newest jobs of a user that are {@code wanted}. They are chosen here and not by the query: a query for more than
     * the key would cost the embedded store a look at every document.
     *
     * @param before the place behind which to begin; empty for the newest of all
     */
    public List<HistoryEntry> newest(
            String owner, Optional<HistoryKey.Place> before, Predicate<HistoryEntry> wanted, int most) {
        try (MongoCursor<HistoryEntry> entries = results.find(keys(owner, before))
                .sort(Sorts.descending(ExecutionResult.HISTORY_KEY))
                .projection(Projections.include(LIGHT))
                .batchSize(most)
                .cursor()) {
            var newest = new ArrayList<HistoryEntry>();
            while (newest.size() < most && entries.hasNext()) {
                HistoryEntry entry = entries.next();
                if (before.stream().allMatch(place -> entry.place().compareTo(place) < 0) && wanted.test(entry)) {
                    newest.add(entry);
                }
            }
            return newest;
        }
    }

    /** The embedded store looks at the expression only, so that what is not before the place comes as well. */
    private static Bson keys(String owner, Optional<HistoryKey.Place> before) {
        var range = new Document("$regex", HistoryKey.allOf(owner).pattern());
        before.ifPresent(place -> range.append("$lt", new HistoryKey(owner, place).toString()));
        return new Document(ExecutionResult.HISTORY_KEY, range);
    }
}
