package dev.codesensei.problem.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.problem.caching.VersionedCache;
import dev.codesensei.problem.caching.VersionedCache.Cached;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Keeps what is read of the course in Redis; a new version of the course drops all of it. */
@ApplicationScoped
class CourseCache {

    static final String ALL_SHEETS = "cheatsheets:*";

    private final VersionedCache cache;
    private final ObjectMapper json;

    CourseCache(VersionedCache cache, ObjectMapper json) {
        this.cache = cache;
        this.json = json;
    }

    static String levelKey(String ageGroup) {
        return "levels:" + ageGroup;
    }

    static String lessonKey(String session) {
        return "lessons:" + session;
    }

    static String sheetKey(String slug) {
        return "cheatsheets:" + slug;
    }

    /** What is kept, or else what the store has, which is kept from now on. */
    <T> Optional<T> get(String key, Class<T> type, Supplier<Optional<T>> stored, ToIntFunction<T> version) {
        Optional<Cached> cached = cache.find(key);
        if (cached.isPresent()) {
            return Optional.of(read(cached.get().body(), type));
        }
        Optional<T> found = stored.get();
        found.ifPresent(value -> cache.put(key, new Cached(version.applyAsInt(value), write(value))));
        return found;
    }

    void drop(Course course, List<String> others) {
        int version = course.version();
        course.levels().forEach(level -> cache.drop(levelKey(level.ageGroup()), version));
        course.lessons().forEach(lesson -> cache.drop(lessonKey(lesson.session()), version));
        course.cheatSheets().forEach(sheet -> cache.drop(sheetKey(sheet.slug()), version));
        others.forEach(key -> cache.drop(key, version));
        cache.drop(ALL_SHEETS, version);
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return json.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
