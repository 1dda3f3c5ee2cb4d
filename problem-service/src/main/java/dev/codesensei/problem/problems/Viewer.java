package dev.codesensei.problem.problems;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who looks at problems.
 *
 * @param user nobody in particular where there is none
 */
public record Viewer(@Nullable String user, Set<String> roles) {

    private static final Set<String> SEE_ALL = Set.of("admin", "service");

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean mayRead(Problem problem) {
        return problem.state().isOpenToAll() || mayReadAll(problem);
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
