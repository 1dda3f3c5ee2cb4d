package dev.codesensei.problem.problems;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at problems.
 *
 * @param user nobody in particular where there is none
 */
public record Viewer(@Nullable String user, Set<String> roles) {

    static final Viewer ANYBODY = new Viewer(null, Set.of());

    private static final Set<String> SEE_ALL = Set.of("admin", "service");
    private static final Set<String> SEE_MORE = Set.of("admin", "service", "author");

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean mayRead(Problem problem) {
        return problem.state().isOpenToAll() || mayReadAll(problem);
    }

    /** Whether there can be problems of which this viewer is told more than everybody. */
    public boolean isOneOfMany() {
        return SEE_MORE.stream().noneMatch(roles::contains);
    }

    /** Also what learners are not shown. */
    public boolean mayReadAll(Problem problem) {
        return owns(problem) || roles.stream().anyMatch(SEE_ALL::contains);
    }

    public boolean mayEdit(Problem problem) {
        return roles.contains("admin") || (roles.contains("author") && owns(problem));
    }

    private boolean owns(Problem problem) {
        return problem.author().equals(user);
    }
}
