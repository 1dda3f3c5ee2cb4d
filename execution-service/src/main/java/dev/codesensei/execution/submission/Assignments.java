package dev.codesensei.execution.submission;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.execution.problems.Judging;
import dev.codesensei.execution.problems.Problems;
import dev.codesensei.execution.submission.SubmissionCheck.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out what a program is to do: run once, or pass the tests of a problem. */
@ApplicationScoped
class Assignments {

    private final Problems problems;

    Assignments(Problems problems) {
        this.problems = problems;
    }

    /** A run for a problem, without an input of its own, is a run of the tests that everybody may see. */
    Assignment ofRun(NewSubmission request, Checked program, Sender sender) {
        boolean hasInput = request.stdin() != null || request.args() != null;
        return request.problemId() == null || hasInput
                ? Assignment.run(request.problemId())
                : Assignment.publicTests(problem(request.problemId(), program, sender));
    }

    /** All tests. What belongs to the problem is not the sender's to say. */
    Assignment ofGrade(NewSubmission request, Checked program, Sender sender) {
        if (sender.isGuest()) {
            throw new ApiException(ErrorCode.FORBIDDEN, "Guests may run programs; sign in to have one graded");
        }
        var violations = new Violations();
        refuse("stdin", request.stdin(), violations);
        refuse("args", request.args(), violations);
        refuse("limits", request.limits(), violations);
        if (request.problemId() == null) {
            violations.add("problemId", "is missing");
        }
        violations.throwIfAny();
        return Assignment.allTests(problem(Objects.requireNonNull(request.problemId()), program, sender));
    }

    private Judging problem(String idOrSlug, Checked program, Sender sender) {
        Judging problem = problems.judging(idOrSlug, sender.userId(), sender.roles());
        if (!problem.languages().isEmpty()
                && !problem.languages().contains(program.language().id())) {
            var violations = new Violations();
            violations.add("language", "must be one of the problem's: " + String.join(", ", problem.languages()));
            violations.throwIfAny();
        }
        return problem;
    }

    private static void refuse(String field, @Nullable Object value, Violations violations) {
        if (value != null) {
            violations.add(field, "is for the problem to say");
        }
    }
}
