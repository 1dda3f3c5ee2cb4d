package dev.codesensei.problem.loading;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import jakarta.enterprise.context.ApplicationScoped;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers which course is in the store. */
@ApplicationScoped
class LoadedCourseRepository {

    private final MongoCollection<LoadedCourse> courses;

    LoadedCourseRepository(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.courses = client.getDatabase(database).getCollection("courses", LoadedCourse.class);
    }

    LoadedCourse current() {
        LoadedCourse found = courses.find().first();
        return found == null ? LoadedCourse.NONE : found;
    }

    /** False when another instance has loaded a course since. */
    boolean replace(LoadedCourse before, LoadedCourse after) {
        if (before.version() > 0) {
            var sameVersion = new Document("_id", before.id()).append("version", before.version());
            return courses.replaceOne(sameVersion, after).getMatchedCount() == 1;
        }
        try {
            courses.insertOne(after);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
