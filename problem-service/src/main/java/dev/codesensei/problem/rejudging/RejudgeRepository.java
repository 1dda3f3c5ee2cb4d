package dev.codesensei.problem.rejudging;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.codesensei.problem.startup.PreparationStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over rejudges and what they found, by {@code _id}. */
@ApplicationScoped
class RejudgeRepository implements PreparationStep {

    private static final String ID = "_id";
    private static final String EXPIRES_AT = "expiresAt";

    private final MongoCollection<Rejudge> rejudges;
    private final MongoCollection<Difference> differences;

    RejudgeRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.rejudges = client.getDatabase(database).getCollection("rejudges", Rejudge.class);
        this.differences = client.getDatabase(database).getCollection("rejudgedifferences", Difference.class);
    }

    @Override
    public void prepare() {
        for (MongoCollection<?> collection : List.of(rejudges, differences)) {
            collection.createIndex(Indexes.ascending(EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        }
    }

    /** The differences first, so that whoever finds a rejudge finds all of it. */
    void insert(Rejudge rejudge, List<Difference> found) {
        if (!found.isEmpty()) {
            differences.insertMany(found);
        }
        rejudges.insertOne(rejudge);
    }

    void replace(Rejudge rejudge) {
        rejudges.replaceOne(Filters.eq(ID, rejudge.id()), rejudge);
    }

    Optional<Rejudge> find(String id) {
        return Optional.ofNullable(rejudges.find(Filters.eq(ID, id)).first());
    }

    /** Differences behind one, in order; the first has number 1. */
    List<Difference> behind(Rejudge rejudge, int number, int most) {
        List<String> ids = IntStream.rangeClosed(number + 1, Math.min(rejudge.changed(), number + most))
                .mapToObj(next -> Difference.idOf(rejudge.id(), next))
                .toList();
        Map<String, Difference> found = differences.find(Filters.in(ID, ids)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(Difference::id, Function.identity()));
        return ids.stream().map(found::get).toList();
    }

    /** The embedded store lets nothing expire by itself. */
    void deleteExpired(Instant now) {
        rejudges.deleteMany(Filters.lt(EXPIRES_AT, now));
        differences.deleteMany(Filters.lt(EXPIRES_AT, now));
    }
}
