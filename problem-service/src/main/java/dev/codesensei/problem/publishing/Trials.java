package dev.codesensei.problem.publishing;

import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.TestDigests;
import dev.codesensei.problem.testdata.TestList;
import dev.codesensei.problem.testdata.TestStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Brings solutions before the judge. */
@ApplicationScoped
class Trials {

    private final TestStore tests;
    private final PackedValidators validators;
    private final Judge judge;

    Trials(TestStore tests, PackedValidators validators, Judge judge) {
        this.tests = tests;
        this.validators = validators;
        this.judge = judge;
    }

    /** Before all solutions, input validators have their say. */
    Trial of(Problem problem, TestDigests digests, List<Solution> solutions) throws IOException {
        TestList list = tests.list(digests);
        List<Solution> all = Stream.concat(validators.of(problem, list).stream(), solutions.stream())
                .toList();
        return new Trial(problem, tests.open(digests, problem.rules()), TestNames.of(list), all, judge);
    }
}
