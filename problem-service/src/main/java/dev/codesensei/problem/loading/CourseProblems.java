package dev.codesensei.problem.loading;

import dev.codesensei.problem.exchange.PackageArchive;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.Problem.Change;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemState;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Publishes and retires the problems of the course. Whatever is repeated, or done twice at once, is done once. */
@ApplicationScoped
class CourseProblems {

    /** Whose they are: no user is called so, since users have ids that are drawn. */
    static final String AUTHOR = "course";

    private final ProblemRepository problems;
    private final PackageArchive packages;
    private final Clock clock;

    CourseProblems(ProblemRepository problems, PackageArchive packages, Clock clock) {
        this.problems = problems;
        this.packages = packages;
        this.clock = clock;
    }

    /** Why a problem cannot have its slug: somebody else's is out under it. A draft gives way, and stays in the history. */
    Optional<String> obstacle(String slug) {
        return problems.findByIdOrSlug(slug)
                .filter(problem -> !problem.author().equals(AUTHOR))
                .filter(problem -> !(problem.state() instanceof ProblemState.Draft))
                .map(problem -> "has the slug of a problem of the user " + problem.author() + ", which is "
                        + problem.stage() + "; make a draft of that one, and it gives way");
    }

    /** Answers its id. One that is out already just like this is left alone. */
    String publish(Problem fresh) throws IOException {
        Problem published = fresh.in(new ProblemState.Published());
        if (problems.insert(published)) {
            return published.id();
        }
        while (true) {
            Problem before = problems.findByIdOrSlug(published.slug()).orElseThrow();
            if (isSame(before, published)) {
                return before.id();
            }
            if (problems.replace(before, published.asNextOf(before))) {
                tellOfDraft(before);
                return before.id();
            }
        }
    }

    /** What an admin has taken back is left as it is. */
    void retire(String id) {
        Optional<Problem> found = problems.find(id);
        while (found.isPresent()
                && found.get().author().equals(AUTHOR)
                && found.get().state() instanceof ProblemState.Published out) {
            Problem before = found.get();
            if (problems.replace(
                    before,
                    before.in(out.retire())
                            .next(Change.RETIRED, AUTHOR, clock.instant().truncatedTo(ChronoUnit.MILLIS)))) {
                return;
            }
            found = problems.find(id);
        }
    }

    private boolean isSame(Problem before, Problem after) throws IOException {
        return before.author().equals(AUTHOR)
                && before.stage().equals(after.stage())
                && before.text().equals(after.text())
                && before.rules().equals(after.rules())
                && Objects.equals(before.tests(), after.tests())
                && packages.of(before).equals(packages.of(after));
    }

    private static void tellOfDraft(Problem before) {
        if (!before.author().equals(AUTHOR)) {
            Log.warnf(
                    "A problem of the course takes the place of a draft, which stays in its history: problemId=%s userId=%s",
                    before.id(), before.author());
        }
    }
}
