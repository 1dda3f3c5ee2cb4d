package dev.codesensei.problem.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.problem.caching.VersionedCache;
import dev.codesensei.problem.caching.VersionedCache.Cached;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what everybody is told of a problem, as JSON, under its id and its slug. */
@ApplicationScoped
class ViewCache {

    private static final String KEY = "problem:";

    private final VersionedCache cache;
    private final ObjectMapper json;

    ViewCache(VersionedCache cache, ObjectMapper json) {
        this.cache = cache;
        this.json = json;
    }

    Optional<Cached> find(String idOrSlug) {
        return cache.find(KEY + idOrSlug);
    }

    Cached put(Problem problem, ProblemView view) {
        try {
            var cached = new Cached(problem.version(), json.writeValueAsString(view));
            keys(problem).forEach(key -> cache.put(key, cached));
            return cached;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void drop(Problem problem) {
        keys(problem).forEach(key -> cache.drop(key, problem.version()));
    }

    private static Stream<String> keys(Problem problem) {
        return Stream.of(KEY + problem.id(), KEY + problem.slug());
    }
}
