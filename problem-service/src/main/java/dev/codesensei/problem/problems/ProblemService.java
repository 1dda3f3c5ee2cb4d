package dev.codesensei.problem.problems;

import dev.codesensei.errors.ApiException;
import dev.codesensei.problem.attempts.Attempts;
import dev.codesensei.problem.caching.VersionedCache.Cached;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds problems for those who may see them. */
@ApplicationScoped
public class ProblemService {

    private final ProblemRepository problems;
    private final ViewCache cache;
    private final Attempts attempts;

    ProblemService(ProblemRepository problems, ViewCache cache, Attempts attempts) {
        this.problems = problems;
        this.cache = cache;
        this.attempts = attempts;
    }

    /** As it is stored this moment. */
    public Problem get(String idOrSlug, Viewer viewer) {
        return visible(problems.findByIdOrSlug(idOrSlug), viewer);
    }

    /** What everybody is told of it; at most five minutes old. */
    Cached everybodysView(String idOrSlug) {
        return cache.find(idOrSlug).orElseGet(() -> {
            Problem problem = get(idOrSlug, Viewer.ANYBODY);
            return cache.put(problem, ProblemView.of(problem, Viewer.ANYBODY));
        });
    }

    /** How it is solved, for those who have solved it, or wrote it. */
    String editorial(String idOrSlug, Viewer viewer) {
        Problem problem = get(idOrSlug, viewer);
        if (!viewer.mayReadAll(problem) && !attempts.hasSolved(viewer.user(), problem.id())) {
            throw new ApiException(
                    ProblemErrors.NOT_SOLVED_YET,
                    "The editorial opens once a program of yours has been accepted for this problem");
        }
        String editorial = problem.text().editorial();
        if (editorial == null) {
            throw new ApiException(ProblemErrors.WITHOUT_EDITORIAL, null);
        }
        return editorial;
    }

    private static Problem visible(Optional<Problem> problem, Viewer viewer) {
        return problem.filter(viewer::mayRead)
                .orElseThrow(() -> new ApiException(ProblemErrors.NOT_FOUND, "There is none, or it is not public"));
    }
}
