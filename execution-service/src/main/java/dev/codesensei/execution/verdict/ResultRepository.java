package dev.codesensei.execution.verdict;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import dev.codesensei.judge.Outcome;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over stored results. Those on the way of a request go by {@code _id}. */
@ApplicationScoped
public class ResultRepository {

    static final String COLLECTION = "executionresults";

    private static final String ID = "_id";

    private final MongoCollection<ExecutionResult> results;

    ResultRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.results = client.getDatabase(database).getCollection(COLLECTION, ExecutionResult.class);
    }

    void createIndexes(@Observes StartupEvent start) {
        results.createIndex(
                Indexes.ascending(ExecutionResult.EXPIRES_AT), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
        results.createIndex(Indexes.ascending(ExecutionResult.FINAL, ExecutionResult.CREATED_AT));
        // Only an index on exactly the fields of a query spares the embedded store a look at every document.
        results.createIndex(Indexes.ascending(ID, ExecutionResult.FINAL), new IndexOptions().unique(true));
    }

    /** Stores a new result; false when there is one for this job. */
    public boolean insert(ExecutionResult result) {
        try {
            results.insertOne(result);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    public Optional<ExecutionResult> find(String jobId) {
        return Optional.ofNullable(results.find(Filters.eq(ID, jobId)).first());
    }

    /** Makes a result final unless it is already; answers the document when this call did it. */
    Optional<ExecutionResult> conclude(Outcome outcome) {
        return Optional.ofNullable(results.findOneAndUpdate(
                isOpen(outcome.jobId()),
                Updates.combine(
                        Updates.set(ExecutionResult.FINAL, true), Updates.set(ExecutionResult.OUTCOME, outcome)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)));
    }

    /** Forgets a job that was not accepted after all. */
    public void deleteOpen(String jobId) {
        results.deleteOne(isOpen(jobId));
    }

    /** Every job accepted before {@code time} that has no verdict, by the index on both fields. */
    public void eachOpenBefore(Instant time, Consumer<String> action) {
        results.withDocumentClass(Document.class)
                .find(Filters.and(
                        Filters.eq(ExecutionResult.FINAL, false), Filters.lt(ExecutionResult.CREATED_AT, time)))
                .projection(Projections.include(ID))
                .map(open -> open.getString(ID))
                .forEach(action);
    }

    /** The database's own expiry does the same within a minute; the embedded one has none. */
    public long deleteExpired(Instant now) {
        return results.deleteMany(Filters.lt(ExecutionResult.EXPIRES_AT, now)).getDeletedCount();
    }

    /** Cheap proof that the store answers. */
    public void ping() {
        results.find(Filters.eq(ID, "")).projection(Projections.include(ID)).first();
    }

    /** Written out: {@code Filters.and} makes an {@code $and} of it, for which the embedded store uses no index. */
    private static Bson isOpen(String jobId) {
        return new Document(ID, jobId).append(ExecutionResult.FINAL, false);
    }
}
