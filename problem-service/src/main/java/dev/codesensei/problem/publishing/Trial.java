package dev.codesensei.problem.publishing;

import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.problems.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The solutions of a problem before its judge.
 *
 * @param testSet all tests, none of them hidden: its author reads what comes of it
 */
record Trial(Problem problem, String testSet, TestNames names, List<Solution> solutions, Judge judge) {

    Trial {
        solutions = List.copyOf(solutions);
    }

    /** How much is told of a solution. */
    @FunctionalInterface
    interface Telling {

        SolutionReport of(Solution solution, JudgedSolution judged, TestNames names);
    }

    /** Judges one after the other. */
    List<SolutionReport> run(Progress progress, Telling telling) {
        var reports = new ArrayList<SolutionReport>();
        for (Solution solution : solutions) {
            progress.report(reports.size(), solutions.size(), "Judges " + solution.name());
            reports.add(telling.of(solution, judge.judge(problem, testSet, solution), names));
        }
        return reports;
    }
}
