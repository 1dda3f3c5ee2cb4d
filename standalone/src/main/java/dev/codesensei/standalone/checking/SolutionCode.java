package dev.codesensei.standalone.checking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The lines of a solution that say something about how it works: no comments, imports and declarations. */
record SolutionCode(List<Line> lines) {

    /** Shorter ones, such as {@code n += 1}, are in many programs. */
    private static final int SAYS_SOMETHING = 12;

    /** Even a whole program this short could be anybody's. */
    private static final int SHORTEST_PROGRAM = 6;

    private static final int IN_A_ROW = 3;

    private static final Pattern SAYS_NOTHING = Pattern.compile(
            "(#|//|/\\*|\\*|(def|function|func|fn|class|struct|public|import|from|using|package)\\b|if __name__\\b).*|\\W*");

    SolutionCode {
        lines = List.copyOf(lines);
    }

    /** One of them, as it was written and without white space. */
    record Line(String written, String squeezed) {}

    /** Without what learners are given anyway. */
    static SolutionCode of(String text, String given) {
        return new SolutionCode(text.lines()
                .map(String::strip)
                .filter(line -> !SAYS_NOTHING.matcher(line).matches())
                .map(line -> new Line(line, squeezed(line)))
                .filter(line -> !given.contains(line.squeezed()))
                .toList());
    }

    /** Without white space and the marks that Markdown has around code. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s`]+", "");
    }

    /** What a hint gives away; empty where it gives away nothing. */
    Optional<String> shownBy(String hint) {
        String told = squeezed(hint);
        return Stream.concat(longOnes(), Stream.concat(rows(), all()))
                .filter(line -> told.contains(line.squeezed()))
                .map(Line::written)
                .findFirst();
    }

    private Stream<Line> longOnes() {
        return lines.stream().filter(line -> line.squeezed().length() >= SAYS_SOMETHING);
    }

    private Stream<Line> rows() {
        return IntStream.rangeClosed(0, lines.size() - IN_A_ROW)
                .mapToObj(i -> joined(lines.subList(i, i + IN_A_ROW)))
                .filter(row -> row.squeezed().length() >= SAYS_SOMETHING);
    }

    private Stream<Line> all() {
        return Stream.of(joined(lines)).filter(whole -> whole.squeezed().length() >= SHORTEST_PROGRAM);
    }

    private static Line joined(List<Line> several) {
        return new Line(
                several.stream().map(Line::written).collect(Collectors.joining(" ⏎ ")),
                several.stream().map(Line::squeezed).collect(Collectors.joining()));
    }
}
