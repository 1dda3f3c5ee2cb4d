package dev.codesensei.execution.verdict;

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
import dev.codesensei.execution.storing.Expiry;
import dev.codesensei.execution.storing.Uniqueness;
import dev.codesensei.judge.Outcome;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWrapper;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Queries over stored results. Those on the way of a request go by {@code _id}; what is large in one lies apart. */
@ApplicationScoped
public class ResultRepository {

    static final String COLLECTION = "executionresults";

    private static final String ID = "_id";

    private static final List<String> CHANGED_BY_REVISION =
            List.of(ExecutionResult.OUTCOME, ExecutionResult.REVISION, ExecutionResult.PREVIOUS);

    private final MongoCollection<BsonDocument> results;
    private final LargeValues large;

    ResultRepository(
            MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database, LargeValues large) {
        this.results = client.getDatabase(database).getCollection(COLLECTION, BsonDocument.class);
        this.large = large;
    }

    void createIndexes(@Observes StartupEvent start) {
        Expiry.createIndex(results);
        results.createIndex(Indexes.ascending(ExecutionResult.FINAL, ExecutionResult.CREATED_AT));
        // Only an index on exactly the fields of a query spares the embedded store a look at every document.
        results.createIndex(Indexes.ascending(ID, ExecutionResult.FINAL), new IndexOptions().unique(true));
    }

    /** Stores a new result; false when there is one for this job. */
    public boolean insert(ExecutionResult result) {
        BsonDocument light =
                large.moveOut(encode(result), new PartRepository.Owner(result.jobId(), result.expiresAt()));
        try {
            boolean isNew = Uniqueness.insert(results, light);
            if (!isNew) {
                large.discard(light);
            }
            return isNew;
        } catch (MongoWriteException e) {
            large.discard(light);
            throw e;
        }
    }

    public Optional<ExecutionResult> find(String jobId) {
        return Optional.ofNullable(results.find(Filters.eq(ID, jobId)).first()).map(this::decode);
    }

    /** Makes a result final unless it is already; answers the document when this call did it. */
    Optional<ExecutionResult> conclude(Outcome outcome) {
        BsonDocument whole = encode(outcome);
        return LargeValues.isIn(whole) ? concludeApart(outcome.jobId(), whole) : conclude(outcome.jobId(), whole);
    }

    /**
     * Puts an outcome in the place of one that is final. Which one is the next is not decided here: a query for more than the
     * id would cost the embedded store a look at every document.
     */
    void revise(ExecutionResult revised) {
        BsonDocument whole = encode(revised);
        var changed = new BsonDocument();
        CHANGED_BY_REVISION.forEach(field -> changed.put(field, whole.get(field)));
        BsonDocument light = large.moveOut(changed, new PartRepository.Owner(revised.jobId(), revised.expiresAt()));
        BsonDocument before = results.findOneAndUpdate(Filters.eq(ID, revised.jobId()), new Document("$set", light));
        if (before != null) {
            large.discard(before.getDocument(ExecutionResult.OUTCOME));
        }
    }

    /** Whether these jobs are final, of those that there are. */
    public Map<String, Boolean> finality(Collection<String> jobIds) {
        return results
                .find(Filters.in(ID, jobIds))
                .projection(Projections.include(ExecutionResult.FINAL))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(
                        result -> result.getString(ID).getValue(),
                        result -> result.getBoolean(ExecutionResult.FINAL).getValue()));
    }

    /** Forgets a job that was not accepted after all. */
    public void deleteOpen(String jobId) {
        Optional.ofNullable(results.findOneAndDelete(isOpen(jobId))).ifPresent(large::discard);
    }

    /** Every job accepted before {@code time} that has no verdict, by the index on both fields. */
    public void eachOpenBefore(Instant time, Consumer<String> action) {
        results.find(Filters.and(
                        Filters.eq(ExecutionResult.FINAL, false), Filters.lt(ExecutionResult.CREATED_AT, time)))
                .projection(Projections.include(ID))
                .map(open -> open.getString(ID).getValue())
                .forEach(action);
    }

    /** Answers how many results have gone; what was large in them follows a day later. */
    public int deleteExpired(Instant now) {
        large.deleteExpired(now);
        return Expiry.delete(results, now);
    }

    /** Cheap proof that the store answers. */
    public void ping() {
        results.find(Filters.eq(ID, "")).projection(Projections.include(ID)).first();
    }

    private Optional<ExecutionResult> concludeApart(String jobId, BsonDocument whole) {
        BsonDocument open = results.find(isOpen(jobId))
                .projection(Projections.include(Expiry.FIELD))
                .first();
        if (open == null) {
            return Optional.empty();
        }
        BsonDocument light = large.moveOut(whole, new PartRepository.Owner(jobId, expiry(open)));
        Optional<ExecutionResult> concluded = conclude(jobId, light);
        if (concluded.isEmpty()) {
            large.discard(light);
        }
        return concluded;
    }

    private Optional<ExecutionResult> conclude(String jobId, BsonDocument light) {
        return Optional.ofNullable(results.findOneAndUpdate(
                        isOpen(jobId),
                        Updates.combine(
                                Updates.set(ExecutionResult.FINAL, true), Updates.set(ExecutionResult.OUTCOME, light)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
                .map(this::decode);
    }

    private static @Nullable Instant expiry(BsonDocument result) {
        return result.isDateTime(Expiry.FIELD)
                ? Instant.ofEpochMilli(result.getDateTime(Expiry.FIELD).getValue())
                : null;
    }

    private <T> BsonDocument encode(T value) {
        return BsonDocumentWrapper.asBsonDocument(value, results.getCodecRegistry());
    }

    private ExecutionResult decode(BsonDocument light) {
        return results.getCodecRegistry()
                .get(ExecutionResult.class)
                .decode(
                        new BsonDocumentReader(large.moveIn(light)),
                        DecoderContext.builder().build());
    }

    /** Written out: {@code Filters.and} makes an {@code $and} of it, for which the embedded store uses no index. */
    private static Bson isOpen(String jobId) {
        return new Document(ID, jobId).append(ExecutionResult.FINAL, false);
    }
}
