package dev.codesensei.problem.packages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who and what about a problem. No languages means that every language is allowed. */
public record Metadata(
        Map<String, String> titles,
        Set<ProblemType> types,
        @Nullable String uuid,
        @Nullable String version,
        Credits credits,
        List<Source> sources,
        License license,
        @Nullable String rightsOwner,
        @Nullable Instant embargoUntil,
        List<String> keywords,
        List<String> languages,
        boolean allowFileWriting,
        Map<String, Constant> constants) {

    public Metadata {
        titles = Map.copyOf(titles);
        types = Set.copyOf(types);
        sources = List.copyOf(sources);
        keywords = List.copyOf(keywords);
        languages = List.copyOf(languages);
        constants = Map.copyOf(constants);
    }

    public boolean is(ProblemType type) {
        return types.contains(type);
    }
}
