package dev.codesensei.execution.verdict;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.Predicate;
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
                Indexes.ascending(HistoryKey.FIELD),
                new IndexOptions().unique(true).sparse(true));
    }

    /** The newest jobs in a range that are {@code wanted}. */
    public HistoryPart<HistoryEntry> newest(HistoryRange range, Predicate<HistoryEntry> wanted, int most) {
        return range.newest(results.find(range.query()).projection(Projections.include(LIGHT)), wanted, most);
    }
}
