package dev.codesensei.problem.editing;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.problem.problems.JudgingRules;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.Problem.Change;
import dev.codesensei.problem.problems.ProblemKind;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemService;
import dev.codesensei.problem.problems.ProblemState;
import dev.codesensei.problem.problems.ProblemText;
import dev.codesensei.problem.problems.Viewer;
import dev.codesensei.problem.testdata.TestList;
import dev.codesensei.problem.testdata.TestStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The rules by which problems come to be and change. */
@ApplicationScoped
class EditingService {

    private final ProblemService problems;
    private final ProblemRepository repository;
    private final ProblemCheck check;
    private final TestStore tests;
    private final TestIntake intake;
    private final Clock clock;

    EditingService(
            ProblemService problems,
            ProblemRepository repository,
            ProblemCheck check,
            TestStore tests,
            TestIntake intake,
            Clock clock) {
        this.problems = problems;
        this.repository = repository;
        this.check = check;
        this.tests = tests;
        this.intake = intake;
        this.clock = clock;
    }

    Problem create(NewProblem request, String author) {
        var violations = new Violations();
        Slug slug = check.slug(request, violations);
        JudgingRules rules = check.rules(request, null, violations);
        ProblemText text = check.text(request, rules, violations);
        violations.throwIfAny();
        Instant now = now();
        var problem = new Problem(
                UUID.randomUUID().toString(),
                slug.value(),
                author,
                new ProblemState.Draft().label(),
                1,
                ProblemKind.of(rules.asked()),
                text,
                rules,
                null,
                null,
                Change.CREATED,
                author,
                now,
                now);
        if (!repository.insert(problem)) {
            throw new ApiException(EditingErrors.SLUG_TAKEN, "Choose another slug than " + slug.value());
        }
        return problem;
    }

    Problem edit(String id, NewProblem request, SeenVersion seen, Viewer editor) {
        Problem problem = toEdit(id, seen, editor);
        var violations = new Violations();
        JudgingRules rules = check.rules(request, problem.rules(), violations);
        ProblemText text = check.text(request, problem.rules(), violations);
        violations.throwIfAny();
        requireSameSlug(problem, request);
        if (rules.equals(problem.rules())) {
            return change(problem, Change.EDITED, editor, same -> same.withText(text, rules, same.tests()));
        }
        requireAtTheDesk(problem);
        return change(
                problem,
                Change.EDITED,
                editor,
                same -> same.withText(text, rules, tests.judgedBy(rules, same.rules(), same.tests())));
    }

    Problem replaceTests(String id, NewTests request, SeenVersion seen, Viewer editor) {
        Problem problem = toEdit(id, seen, editor);
        requireAtTheDesk(problem);
        TestList list = intake.store(request);
        return change(problem, Change.TESTS_REPLACED, editor, same -> same.withTests(tests.put(list, same.rules())));
    }

    Problem unpublish(String id, SeenVersion seen, Viewer editor) {
        Problem problem = toEdit(id, seen, editor);
        return switch (problem.state()) {
            case ProblemState.Proven out ->
                change(problem, Change.UNPUBLISHED, editor, same -> same.in(out.unpublish()));
            case ProblemState.Draft draft -> throw noSuchStep(draft);
        };
    }

    Problem retire(String id, SeenVersion seen, Viewer editor) {
        Problem problem = toEdit(id, seen, editor);
        return switch (problem.state()) {
            case ProblemState.Published out -> change(problem, Change.RETIRED, editor, same -> same.in(out.retire()));
            case ProblemState.Draft other -> throw noSuchStep(other);
            case ProblemState.Private other -> throw noSuchStep(other);
            case ProblemState.ContestOnly other -> throw noSuchStep(other);
            case ProblemState.Retired other -> throw noSuchStep(other);
        };
    }

    /** What the author may not see does not exist; what somebody else wrote may be seen and not touched. */
    private Problem toEdit(String id, SeenVersion seen, Viewer editor) {
        Problem problem = problems.get(id, editor);
        if (!editor.mayEdit(problem)) {
            throw new ApiException(ErrorCode.FORBIDDEN, "It is somebody else's");
        }
        seen.require(problem);
        return problem;
    }

    private Problem change(Problem problem, Change made, Viewer editor, UnaryOperator<Problem> edit) {
        Problem after = edit.apply(problem).next(made, String.valueOf(editor.user()), now());
        if (!repository.replace(problem, after)) {
            throw SeenVersion.stale(problem);
        }
        return after;
    }

    private static void requireSameSlug(Problem problem, NewProblem request) {
        String wanted = request.slug();
        if (wanted != null
                && !Slug.of(wanted)
                        .map(Slug::value)
                        .filter(problem.slug()::equals)
                        .isPresent()) {
            throw new ApiException(EditingErrors.SLUG_FIXED, "It is " + problem.slug());
        }
    }

    private static void requireAtTheDesk(Problem problem) {
        if (problem.state() instanceof ProblemState.Proven) {
            throw new ApiException(EditingErrors.PROVEN, "Unpublish it first");
        }
    }

    private static ApiException noSuchStep(ProblemState state) {
        return new ApiException(EditingErrors.NO_SUCH_STEP, "It is in the state " + state.label());
    }

    /** As the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
