package dev.codesensei.execution.grades;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dev.codesensei.execution.storing.Uniqueness;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over the list of grades, each by exactly one field that has a unique index: the embedded store knows no other. */
@ApplicationScoped
class GradeRepository {

    private static final String ID = "_id";

    private final MongoCollection<GradeEntry> grades;

    GradeRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.grades = client.getDatabase(database).getCollection("grades", GradeEntry.class);
    }

    void createIndexes(@Observes StartupEvent start) {
        grades.createIndex(Indexes.ascending(GradeEntry.NAME), new IndexOptions().unique(true));
        grades.createIndex(Indexes.ascending(ProblemKey.FIELD), new IndexOptions().unique(true));
    }

    /** False when its place is taken, or it has another place already. */
    boolean insert(GradeEntry entry) {
        return Uniqueness.insert(grades, entry);
    }

    Optional<GradeEntry> find(String name) {
        return Optional.ofNullable(
                grades.find(Filters.eq(GradeEntry.NAME, name)).first());
    }

    /** Entries behind one, the first of them first, as far as none is missing: a later one may be found and an earlier not. */
    List<GradeEntry> behind(long seq, int most) {
        if (!isTaken(seq + 1)) { // what most who ask again and again are told, at the price of one look
            return List.of();
        }
        List<Long> places = LongStream.rangeClosed(seq + 1, seq + most).boxed().toList();
        var entries = new ArrayList<GradeEntry>();
        for (GradeEntry entry : grades.find(Filters.in(ID, places)).sort(Sorts.ascending(ID))) {
            if (entry.seq() != seq + entries.size() + 1) {
                break;
            }
            entries.add(entry);
        }
        return entries;
    }

    /**
     * Grades of one problem behind one place and up to another. The embedded store looks at the expression only, and finds
     * those in front as well.
     */
    List<GradeEntry> ofProblem(String problemId, long behind, long upTo, int most) {
        var keys = new Document("$regex", ProblemKey.allOf(problemId).pattern())
                .append("$gt", new ProblemKey(problemId, behind).toString());
        var entries = new ArrayList<GradeEntry>();
        try (MongoCursor<GradeEntry> found = grades.find(new Document(ProblemKey.FIELD, keys))
                .sort(Sorts.ascending(ProblemKey.FIELD))
                .cursor()) {
            while (entries.size() < most && found.hasNext()) {
                GradeEntry entry = found.next();
                if (entry.seq() > behind && entry.seq() <= upTo) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /**
     * The end of the list, which is not before {@code known}. Since no place is left out, it takes few looks: in steps that
     * double until a place is free, and then in halves.
     */
    long last(long known) {
        long there = known;
        long step = 1;
        while (isTaken(there + step)) {
            there += step;
            step *= 2;
        }
        for (long half = step / 2; half > 0; half /= 2) {
            there = isTaken(there + half) ? there + half : there;
        }
        return there;
    }

    private boolean isTaken(long seq) {
        return grades.withDocumentClass(Document.class)
                        .find(Filters.eq(ID, seq))
                        .projection(Projections.include(ID))
                        .first()
                != null;
    }
}
