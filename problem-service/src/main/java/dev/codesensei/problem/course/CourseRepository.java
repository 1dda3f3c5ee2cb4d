package dev.codesensei.problem.course;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Queries over the course, by {@code _id}. */
@ApplicationScoped
public class CourseRepository {

    private static final String ID = "_id";

    private final MongoCollection<Level> levels;
    private final MongoCollection<Lesson> lessons;
    private final MongoCollection<CheatSheet> cheatSheets;
    private final CourseCache cache;

    CourseRepository(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String databaseName,
            CourseCache cache) {
        MongoDatabase database = client.getDatabase(databaseName);
        this.levels = database.getCollection("levels", Level.class);
        this.lessons = database.getCollection("lessons", Lesson.class);
        this.cheatSheets = database.getCollection("cheatsheets", CheatSheet.class);
        this.cache = cache;
    }

    Optional<Level> level(AgeGroup group) {
        return Optional.ofNullable(levels.find(Filters.eq(ID, group.key())).first());
    }

    Optional<Lesson> lesson(String session) {
        return Optional.ofNullable(lessons.find(Filters.eq(ID, session)).first());
    }

    Optional<CheatSheet> cheatSheet(String slug) {
        return Optional.ofNullable(cheatSheets.find(Filters.eq(ID, slug)).first());
    }

    /** In their order. */
    List<CheatSheet> cheatSheets() {
        return cheatSheets.find().into(new ArrayList<>()).stream()
                .sorted(Comparator.comparingInt(CheatSheet::place).thenComparing(CheatSheet::slug))
                .toList();
    }

    /**
     * Puts a course in the place of what there was. Levels come last: whoever finds a session in one finds its lesson. Doing
     * it again, or beside somebody who does the same, changes nothing.
     */
    public void replace(Course course) {
        List<String> gone = new ArrayList<>();
        put(cheatSheets, course.cheatSheets(), CheatSheet::slug);
        put(lessons, course.lessons(), Lesson::session);
        put(levels, course.levels(), Level::ageGroup);
        gone.addAll(removeOthers(levels, course.levels(), Level::ageGroup, CourseCache::levelKey));
        gone.addAll(removeOthers(lessons, course.lessons(), Lesson::session, CourseCache::lessonKey));
        gone.addAll(removeOthers(cheatSheets, course.cheatSheets(), CheatSheet::slug, CourseCache::sheetKey));
        cache.drop(course, gone);
    }

    private static <T> void put(MongoCollection<T> collection, List<T> all, Function<T, String> id) {
        var upsert = new ReplaceOptions().upsert(true);
        all.forEach(one -> collection.replaceOne(Filters.eq(ID, id.apply(one)), one, upsert));
    }

    /** Answers where they were cached. */
    private static <T> List<String> removeOthers(
            MongoCollection<T> collection, List<T> kept, Function<T, String> id, Function<String, String> key) {
        List<String> ids = kept.stream().map(id).toList();
        List<String> others = collection
                .withDocumentClass(Document.class)
                .find()
                .projection(new Document(ID, 1))
                .map(document -> document.getString(ID))
                .into(new ArrayList<>());
        others.removeAll(ids);
        others.forEach(other -> collection.deleteOne(Filters.eq(ID, other)));
        return others.stream().map(key).toList();
    }
}
