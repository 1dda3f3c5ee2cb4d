package dev.codesensei.standalone.judging;

import dev.codesensei.standalone.gateway.PackageReport.Solution;
import dev.codesensei.standalone.gateway.PackageReport.Test;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines that tell what became of a program: a letter for each test, a row for each group of them, and what was wrong
 * with the first that failed.
 */
record JudgeTable(String file, Solution solution, long limitMillis) {

    private static final String ACCEPTED = "ACCEPTED";
    private static final char PASSED = '.';
    private static final int LETTERS_IN_A_ROW = 60;

    private static final Map<String, Character> LETTERS = Map.ofEntries(
            Map.entry(ACCEPTED, PASSED),
            Map.entry("WRONG_ANSWER", 'W'),
            Map.entry("PARTIAL", 'P'),
            Map.entry("TIME_LIMIT", 'T'),
            Map.entry("WALL_TIME_LIMIT", 'L'),
            Map.entry("MEMORY_LIMIT", 'M'),
            Map.entry("OUTPUT_LIMIT", 'O'),
            Map.entry("RUNTIME_ERROR", 'R'),
            Map.entry("SECURITY_VIOLATION", 'S'),
            Map.entry("CANCELLED", 'C'),
            Map.entry("JUDGE_FAILURE", 'J'));

    List<String> lines() {
        return Stream.of(Stream.of(head()), groups(), failure(), rest())
                .flatMap(lines -> lines)
                .toList();
    }

    /** What the letters mean that stand in these tables; empty where all tests are passed. */
    static String legend(List<Solution> solutions) {
        return solutions.stream()
                .flatMap(solution -> solution.tests().stream())
                .map(Test::verdict)
                .filter(verdict -> !verdict.equals(ACCEPTED))
                .distinct()
                .sorted()
                .map(verdict -> letter(verdict) + " " + verdict)
                .collect(Collectors.joining(", "));
    }

    private String head() {
        return "%s (%s): %s, %d of %d tests%s, slowest %d of %d ms"
                .formatted(
                        file,
                        solution.language(),
                        solution.verdict(),
                        solution.passed(),
                        solution.total(),
                        score(),
                        solution.slowestMillis(),
                        limitMillis);
    }

    private String score() {
        Double score = solution.score();
        return score == null ? "" : ", score " + String.valueOf(score).replaceFirst("\\.0$", "");
    }

    private Stream<String> groups() {
        Map<String, List<Test>> groups = solution.tests().stream()
                .collect(Collectors.groupingBy(
                        test -> test.name().substring(0, Math.max(0, test.name().lastIndexOf('/'))),
                        LinkedHashMap::new,
                        Collectors.toList()));
        int width = groups.keySet().stream().mapToInt(String::length).max().orElse(0);
        return groups.entrySet().stream().flatMap(group -> rows(group.getKey(), group.getValue(), width));
    }

    private static Stream<String> rows(String name, List<Test> tests, int width) {
        String letters = tests.stream()
                .map(test -> String.valueOf(letter(test.verdict())))
                .collect(Collectors.joining());
        long passed =
                tests.stream().filter(test -> test.verdict().equals(ACCEPTED)).count();
        var rows = new ArrayList<String>();
        for (int begin = 0; begin < letters.length(); begin += LETTERS_IN_A_ROW) {
            String row = letters.substring(begin, Math.min(letters.length(), begin + LETTERS_IN_A_ROW));
            rows.add("  %%-%ds  %%8s  %%s"
                    .formatted(Math.max(1, width))
                    .formatted(begin == 0 ? name : "", begin == 0 ? passed + "/" + tests.size() : "", row));
        }
        return rows.stream();
    }

    private Stream<String> failure() {
        if (solution.tests().isEmpty()) {
            String message = solution.message();
            return message == null ? Stream.of() : Stream.of("  " + message.strip());
        }
        return solution.tests().stream()
                .filter(test -> !test.verdict().equals(ACCEPTED))
                .limit(1)
                .map(test -> "  %s: %s after %d ms%s"
                        .formatted(
                                test.name(),
                                test.verdict(),
                                test.cpuMillis(),
                                test.message() == null ? "" : ". " + test.message()));
    }

    private Stream<String> rest() {
        int left = solution.total() - solution.tests().size();
        return left > 0 && !solution.tests().isEmpty()
                ? Stream.of("  tests that were not looked at: " + left)
                : Stream.of();
    }

    private static char letter(String verdict) {
        return Objects.requireNonNullElse(LETTERS.get(verdict), '?');
    }
}
