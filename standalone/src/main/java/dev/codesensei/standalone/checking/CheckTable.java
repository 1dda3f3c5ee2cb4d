package dev.codesensei.standalone.checking;

import dev.codesensei.standalone.gateway.PackageReport.Solution;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The lines that tell an author what came of a package: a row for each solution, and a line for each remark. */
record CheckTable(CheckedPackage checked) {

    private static final String NEEDS_MENDING = "✗ ";
    private static final String WORTH_A_LOOK = "· ";

    List<String> lines() {
        return Stream.of(Stream.of(head()), rows(), remarks())
                .flatMap(lines -> lines)
                .toList();
    }

    private String head() {
        return "%s: %s".formatted(checked.name(), checked.isFine() ? "ok" : "NOT OK");
    }

    private Stream<String> rows() {
        List<Solution> solutions = checked.report().solutions();
        int name = width(solutions.stream().map(CheckTable::file), "file");
        int expected = width(solutions.stream().map(Solution::folder), "expected");
        int verdict = width(solutions.stream().map(Solution::verdict), "verdict");
        String row = "  %%-%ds  %%-%ds  %%-%ds  %%9s  %%s".formatted(name, expected, verdict);
        return solutions.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(row.formatted("file", "expected", "verdict", "tests", "slowest test")),
                        solutions.stream()
                                .map(solution -> row.formatted(
                                        file(solution),
                                        solution.folder(),
                                        solution.verdict(),
                                        solution.passed() + "/" + solution.total(),
                                        "%5d of %d ms"
                                                .formatted(
                                                        solution.slowestMillis(),
                                                        checked.report().limitMillis()))));
    }

    private Stream<String> remarks() {
        return checked.remarks().stream()
                .map(remark -> "  " + (remark.fault() ? NEEDS_MENDING : WORTH_A_LOOK)
                        + remark.sentence().strip().replace("\n", "\n    "));
    }

    private static String file(Solution solution) {
        return solution.name().substring(solution.name().indexOf('/') + 1);
    }

    private static int width(Stream<String> cells, String head) {
        return Math.max(
                head.length(),
                cells.map(Objects::requireNonNull)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0));
    }
}
