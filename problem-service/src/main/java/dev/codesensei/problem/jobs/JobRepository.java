package dev.codesensei.problem.jobs;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.codesensei.problem.startup.PreparationStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over jobs, by {@code _id}. */
@ApplicationScoped
class JobRepository implements PreparationStep {

    private final MongoCollection<Job> jobs;

    JobRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.jobs = client.getDatabase(database).getCollection("problemjobs", Job.class);
    }

    @Override
    public void prepare() {
        jobs.createIndex(Indexes.ascending("expiresAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }

    void insert(Job job) {
        jobs.insertOne(job);
    }

    void replace(Job job) {
        jobs.replaceOne(Filters.eq("_id", job.id()), job);
    }

    Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.find(Filters.eq("_id", id)).first());
    }

    /** The embedded store lets nothing expire by itself. */
    void deleteExpired(Instant now) {
        jobs.deleteMany(Filters.lt("expiresAt", now));
    }
}
