package dev.codesensei.execution.verdict;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.codesensei.execution.storing.Uniqueness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who may write which revision of a grade: whoever was the first to ask for it. */
@ApplicationScoped
class RevisionRepository {

    private final MongoCollection<Claim> claims;

    RevisionRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.claims = client.getDatabase(database).getCollection("graderevisions", Claim.class);
    }

    /** That a revision is the matter of one rejudge. */
    public record Claim(@BsonId String id, String cause, Instant at) {}

    /** Whether a revision is this rejudge's to write: it asked first, now or earlier. */
    boolean claim(String jobId, int number, String cause, Instant at) {
        String id = jobId + '/' + number;
        if (Uniqueness.insert(claims, new Claim(id, cause, at))) {
            return true;
        }
        Claim first = claims.find(Filters.eq("_id", id)).first();
        return first != null && first.cause().equals(cause);
    }
}
