package dev.codesensei.problem.editing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemService;
import dev.codesensei.problem.problems.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Tells authors what became of their problems. */
@ApplicationScoped
class VersionService {

    private final ProblemService problems;
    private final ProblemRepository repository;

    VersionService(ProblemService problems, ProblemRepository repository) {
        this.problems = problems;
        this.repository = repository;
    }

    VersionPage page(String id, OptionalInt after, int limit, Viewer viewer) {
        Problem problem = problems.get(id, viewer);
        if (!viewer.mayReadAll(problem)) {
            throw new ApiException(ErrorCode.FORBIDDEN, "It is somebody else's");
        }
        List<Problem> versions = new ArrayList<>();
        if (after.isEmpty()) {
            versions.add(problem);
        }
        int before = Math.min(after.orElse(problem.version()), problem.version());
        versions.addAll(repository.versionsBefore(problem.id(), before, limit - versions.size()));
        boolean more = !versions.isEmpty() && versions.getLast().version() > 1;
        return new VersionPage(
                versions.stream().map(VersionItem::of).toList(),
                more ? String.valueOf(versions.getLast().version()) : null);
    }
}
