package dev.codesensei.problem.judging;

import dev.codesensei.errors.ApiException;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemService;
import dev.codesensei.problem.problems.TestDigests;
import dev.codesensei.problem.problems.Viewer;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what a submission is judged by, to whoever asks on behalf of somebody who may see the problem. */
@ApplicationScoped
class JudgingService {

    private final ProblemService problems;

    JudgingService(ProblemService problems) {
        this.problems = problems;
    }

    JudgingView get(String idOrSlug, Viewer onBehalfOf) {
        Problem problem = problems.get(idOrSlug, onBehalfOf);
        TestDigests tests = problem.tests();
        if (tests == null) {
            throw new ApiException(JudgingErrors.WITHOUT_TESTS, null);
        }
        return new JudgingView(
                problem.id(),
                problem.version(),
                tests.all(),
                tests.shown(),
                problem.rules().languages(),
                problem.rules().limits());
    }
}
