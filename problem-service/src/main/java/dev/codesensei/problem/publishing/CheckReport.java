package dev.codesensei.problem.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.codesensei.problem.exchange.ImportReport;
import dev.codesensei.problem.problems.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What an author reads of a package that was judged and not kept.
 *
 * @param judged whether its solutions could be judged; otherwise a finding says why not
 * @param notes what its author should think about, and what stops nothing
 * @param limitMillis the CPU time that a test may take
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CheckReport(
        String format,
        String slug,
        boolean judged,
        long limitMillis,
        List<ImportReport.Line> findings,
        List<SolutionReport> solutions,
        List<String> notes) {

    CheckReport {
        findings = List.copyOf(findings);
        solutions = List.copyOf(solutions);
        notes = List.copyOf(notes);
    }

    static CheckReport of(Problem problem, ImportReport read, List<SolutionReport> solutions, List<String> notes) {
        return new CheckReport(
                read.format(),
                problem.slug(),
                Objects.requireNonNullElse(read.judged(), false),
                problem.rules().limits().cpuMillis(),
                read.findings(),
                solutions,
                notes);
    }

    boolean isAsPromised() {
        return judged && solutions.stream().allMatch(SolutionReport::asPromised);
    }
}
