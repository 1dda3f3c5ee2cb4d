package dev.codesensei.problem.publishing;

import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.TestDigests;
import dev.codesensei.problem.testdata.TestStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Brings solutions before the judge. */
@ApplicationScoped
class Trials {

    private final TestStore tests;
    private final Judge judge;

    Trials(TestStore tests, Judge judge) {
        this.tests = tests;
        this.judge = judge;
    }

    Trial of(Problem problem, TestDigests digests, List<Solution> solutions) {
        return new Trial(
                problem, tests.open(digests, problem.rules()), TestNames.of(tests.list(digests)), solutions, judge);
    }
}
