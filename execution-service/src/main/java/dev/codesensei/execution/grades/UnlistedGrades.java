package dev.codesensei.execution.grades;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which grades are not in the list as they are, or are about to be. There are few: all can be read. */
@ApplicationScoped
class UnlistedGrades {

    private final MongoCollection<Unlisted> unlisted;

    UnlistedGrades(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.unlisted = client.getDatabase(database).getCollection("gradesunlisted", Unlisted.class);
    }

    /** One of them. */
    public record Unlisted(@BsonId String jobId, Instant since) {}

    void add(String jobId, Instant now) {
        unlisted.replaceOne(Filters.eq("_id", jobId), new Unlisted(jobId, now), new ReplaceOptions().upsert(true));
    }

    void remove(String jobId) {
        unlisted.deleteOne(Filters.eq("_id", jobId));
    }

    List<Unlisted> all() {
        return unlisted.find().into(new ArrayList<>());
    }
}
