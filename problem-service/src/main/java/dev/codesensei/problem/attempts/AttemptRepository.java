package dev.codesensei.problem.attempts;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.codesensei.problem.startup.PreparationStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over what was counted. Writes go through only where nobody else has written since it was read. */
@ApplicationScoped
class AttemptRepository implements PreparationStep {

    private static final String ID = "_id";
    private static final String UP_TO = "upTo";
    private static final String CURSOR = "grades";
    private static final String ATTEMPTS = "attempts";
    private static final String ACCEPTED = "accepted";

    private final MongoCollection<ProblemCounts> problems;
    private final MongoCollection<UserAttempts> users;
    private final MongoCollection<Document> cursors;

    AttemptRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        MongoDatabase store = client.getDatabase(database);
        this.problems = store.getCollection("problemstats", ProblemCounts.class);
        this.users = store.getCollection("solvedproblems", UserAttempts.class);
        this.cursors = store.getCollection("gradecursors");
    }

    /** Only an index on exactly the fields of a query spares the embedded store a look at every document. */
    @Override
    public void prepare() {
        for (MongoCollection<?> collection : List.of(problems, users)) {
            collection.createIndex(Indexes.ascending(ID, UP_TO), new IndexOptions().unique(true));
        }
    }

    /** The place up to which all grades have been counted. */
    long cursor() {
        Document cursor = cursors.find(Filters.eq(ID, CURSOR)).first();
        return cursor == null ? 0 : cursor.getLong(UP_TO);
    }

    void advance(long seq) {
        cursors.updateOne(Filters.eq(ID, CURSOR), Updates.max(UP_TO, seq), new UpdateOptions().upsert(true));
    }

    Map<String, ProblemCounts> problems(Collection<String> ids) {
        return problems.find(Filters.in(ID, ids)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(ProblemCounts::problemId, Function.identity()));
    }

    Map<String, UserAttempts> users(Collection<String> ids) {
        return users.find(Filters.in(ID, ids)).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(UserAttempts::id, Function.identity()));
    }

    /** Tells share and problem, of all problems that have been tried. */
    void eachRate(BiConsumer<String, Double> action) {
        problems.withDocumentClass(Document.class)
                .find()
                .projection(Projections.include(ATTEMPTS, ACCEPTED))
                .forEach(counts -> {
                    int attempts = counts.getInteger(ATTEMPTS);
                    if (attempts > 0) {
                        action.accept(counts.getString(ID), Rate.of(counts.getInteger(ACCEPTED), attempts));
                    }
                });
    }

    /** The problems that a user has solved. To the embedded store it is a look at all keys, and at no other user's documents. */
    Set<String> solvedBy(String user) {
        String prefix = UserAttempts.idOf(user, "");
        return users.find(Filters.regex(ID, "^" + Pattern.quote(prefix))).into(new ArrayList<>()).stream()
                .filter(UserAttempts::hasSolved)
                .map(one -> one.id().substring(prefix.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean replace(ProblemCounts before, ProblemCounts after) {
        return replace(problems, same(before.problemId(), before.upTo()), before.upTo() == 0, after);
    }

    boolean replace(UserAttempts before, UserAttempts after) {
        return replace(users, same(before.id(), before.upTo()), before.upTo() == 0, after);
    }

    Optional<UserAttempts> user(String id) {
        return Optional.ofNullable(users.find(Filters.eq(ID, id)).first());
    }

    private static <T> boolean replace(MongoCollection<T> collection, Bson same, boolean isNew, T after) {
        if (!isNew) {
            return collection.replaceOne(same, after).getMatchedCount() == 1;
        }
        try {
            collection.insertOne(after);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /** Written out: {@code Filters.and} makes an {@code $and} of it, for which the embedded store uses no index. */
    private static Bson same(String id, long upTo) {
        return new Document(ID, id).append(UP_TO, upTo);
    }
}
