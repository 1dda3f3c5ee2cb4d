package dev.codesensei.problem.problems;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import dev.codesensei.problem.startup.PreparationStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over problems and their earlier versions, all by a unique index. */
@ApplicationScoped
public class ProblemRepository implements PreparationStep {

    private static final String ID = "_id";

    private final MongoCollection<Problem> problems;
    private final MongoCollection<PastVersion> past;
    private final ChangeLog changes;
    private final ViewCache cache;

    ProblemRepository(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            ChangeLog changes,
            ViewCache cache) {
        this.changes = changes;
        this.cache = cache;
        this.problems = client.getDatabase(database).getCollection("problems", Problem.class);
        this.past = client.getDatabase(database).getCollection("problemversions", PastVersion.class);
    }

    /** The second index lets the embedded store find the version to replace without a look at every document. */
    @Override
    public void prepare() {
        problems.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        problems.createIndex(Indexes.ascending(ID, "version"), new IndexOptions().unique(true));
    }

    /** Stores a new problem; false when its slug is taken. */
    public boolean insert(Problem problem) {
        try {
            problems.insertOne(problem);
            changes.record(problem.id());
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Puts a version in the place of the one before; false when somebody else was first. That one is kept beforehand, so that
     * a history has no gaps, whenever we die.
     */
    public boolean replace(Problem before, Problem after) {
        PastVersion last = PastVersion.of(before);
        past.replaceOne(Filters.eq(ID, last.id()), last, new ReplaceOptions().upsert(true));
        // Written out: Filters.and makes an $and of it, for which the embedded store uses no index.
        var sameVersion = new Document(ID, before.id()).append("version", before.version());
        boolean replaced = problems.replaceOne(sameVersion, after).getMatchedCount() == 1;
        if (replaced) {
            cache.drop(after);
            changes.record(after.id());
        }
        return replaced;
    }

    public Optional<Problem> find(String id) {
        return Optional.ofNullable(problems.find(Filters.eq(ID, id)).first());
    }

    public Optional<Problem> findByIdOrSlug(String name) {
        return find(name)
                .or(() -> Optional.ofNullable(
                        problems.find(Filters.eq("slug", name)).first()));
    }

    /** All problems there are, one after the other. */
    public void each(Consumer<Problem> action) {
        problems.find().forEach(action);
    }

    public List<Problem> findAll(List<String> ids) {
        return problems.find(Filters.in(ID, ids)).into(new ArrayList<>());
    }

    /** Versions below one, the newest first. */
    public List<Problem> versionsBefore(String id, int version, int most) {
        List<String> ids = IntStream.range(Math.max(1, version - most), version)
                .mapToObj(number -> PastVersion.idOf(id, number))
                .toList();
        return past.find(Filters.in(ID, ids)).map(PastVersion::problem).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparingInt(Problem::version).reversed())
                .toList();
    }
}
