package dev.codesensei.problem.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Lists problems in pages. */
@ApplicationScoped
class SearchService {

    private final CatalogueUpdates updates;

    SearchService(CatalogueUpdates updates) {
        this.updates = updates;
    }

    ProblemPage page(Query query, Optional<Place> after, int limit) {
        List<Catalogue.Found> found = updates.catalogue().find(query, after, limit + 1);
        List<Catalogue.Found> page = found.subList(0, Math.min(limit, found.size()));
        return new ProblemPage(
                page.stream()
                        .map(one -> ProblemItem.of(one.entry(), query.user()))
                        .toList(),
                found.size() > limit ? page.getLast().place().toString() : null);
    }
}
