package dev.codesensei.problem.editing;

import dev.codesensei.judge.grading.Task;
import dev.codesensei.problem.problems.ProblemKind;
import java.util.Locale;
import java.util.Optional;

/** What an author asks of submissions. */
record WantedTask(NewProblem request, Violations violations) {

    /** Of a new problem. What talks with a validator comes in a package, which has one. */
    Task begun() {
        if (request.function() != null) {
            return function().orElse(Task.USUAL);
        }
        return switch (request.kind()) {
            case null -> Task.USUAL;
            case STDIO -> Task.USUAL;
            case SUBMIT_ANSWER -> new Task.SubmitAnswer();
            case FUNCTION -> refused("is for a problem that has the signature of a function");
            case INTERACTIVE, MULTI_PASS -> refused("is for a problem that comes in a package, with a validator");
        };
    }

    /** Of a problem that is there. Its kind does not change, though its signature may. */
    Task insteadOf(Task known) {
        ProblemKind kind = ProblemKind.of(known);
        if (request.kind() != null && request.kind() != kind) {
            return refused(
                    "of this problem is " + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (request.function() != null && kind != ProblemKind.FUNCTION) {
            violations.add("function", "is for a problem that was made with one");
        }
        return function().orElse(known);
    }

    private Optional<Task> function() {
        return Optional.ofNullable(request.function())
                .flatMap(sent -> sent.signature(violations))
                .map(Task.Function::new);
    }

    private Task refused(String why) {
        violations.add("kind", why);
        return Task.USUAL;
    }
}
