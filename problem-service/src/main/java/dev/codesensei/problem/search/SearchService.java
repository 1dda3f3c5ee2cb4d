package dev.codesensei.problem.search;

import dev.codesensei.problem.attempts.Attempts;
import dev.codesensei.problem.attempts.Standing;
import dev.codesensei.problem.problems.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lists problems in pages, and those that others name. */
@ApplicationScoped
public class SearchService {

    private final CatalogueUpdates updates;
    private final Attempts attempts;

    SearchService(CatalogueUpdates updates, Attempts attempts) {
        this.updates = updates;
        this.attempts = attempts;
    }

    ProblemPage page(Query query, Optional<Place> after, int limit) {
        List<Catalogue.Found> found = updates.catalogue().find(query, after, limit + 1);
        List<Catalogue.Found> page = found.subList(0, Math.min(limit, found.size()));
        return new ProblemPage(
                items(page.stream().map(Catalogue.Found::entry).toList(), query.user()),
                found.size() > limit ? page.getLast().place().toString() : null);
    }

    /** Problems by their ids, in that order, without those that are not listed for the viewer. */
    public List<ProblemItem> items(List<String> ids, Viewer viewer) {
        String user = Objects.requireNonNullElse(viewer.user(), Query.NOBODY);
        List<Entry> listed = updates.catalogue().named(ids).stream()
                .filter(entry -> entry.isListedFor(user))
                .toList();
        return items(listed, user);
    }

    private List<ProblemItem> items(List<Entry> entries, String user) {
        Standing standing = attempts.standing(entries.stream().map(Entry::id).toList(), user);
        return entries.stream()
                .map(entry -> ProblemItem.of(entry, user, standing))
                .toList();
    }
}
