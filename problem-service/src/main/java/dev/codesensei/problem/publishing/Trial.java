package dev.codesensei.problem.publishing;

import dev.codesensei.problem.jobs.Progress;
import dev.codesensei.problem.problems.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The solutions of a problem before its judge.
 *
 * @param testSet all tests, none of them hidden: its author reads what comes of it
 */
record Trial(Problem problem, String testSet, TestNames names, List<Solution> solutions, Judge judge) {

    /** The usual value of {@code ac_to_time_limit}. */
    private static final int ROOM = 2;

    Trial {
        solutions = List.copyOf(solutions);
    }

    /** How much is told of a solution. */
    @FunctionalInterface
    interface Telling {

        SolutionReport of(Solution solution, JudgedSolution judged, TestNames names);
    }

    /** Whether the time limit leaves as much room as the problem package format wants for solutions that are right. */
    List<String> notes(List<SolutionReport> reports) {
        long limit = problem.rules().limits().cpuMillis();
        return IntStream.range(0, reports.size())
                .filter(i -> solutions.get(i).tests() == null
                        && solutions.get(i).promise().isOfAReference())
                .mapToObj(reports::get)
                .filter(report -> report.slowestMillis() * ROOM > limit)
                .map(report -> "%s takes %d ms of the %d ms that are allowed, which is more than half"
                        .formatted(report.name(), report.slowestMillis(), limit))
                .toList();
    }

    /** Judges one after the other. */
    List<SolutionReport> run(Progress progress, Telling telling) {
        var reports = new ArrayList<SolutionReport>();
        for (Solution solution : solutions) {
            progress.report(reports.size(), solutions.size(), "Judges " + solution.name());
            reports.add(telling.of(
                    solution,
                    judge.judge(problem, Objects.requireNonNullElse(solution.tests(), testSet), solution),
                    names));
        }
        return reports;
    }
}
