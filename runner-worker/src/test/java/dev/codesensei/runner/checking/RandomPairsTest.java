package dev.codesensei.runner.checking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.grading.Checker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Thousands of small pairs of texts, most of them almost the same. */
class RandomPairsTest {

    private static final int PAIRS = 2_000;

    private static final List<String> SCRAPS = List.of(
            "a", "A", "b", "ab", " ", "  ", "\t", "\n", "\n", "\r\n", "\r", "\f", "\u000b", "1", "1.0", "1e0", "10",
            "-0", "0", ".5", "0.6", "5.", "+", "e", ".", "nan", "\0", "\u00ff");

    @TempDir
    private Path folder;

    private record Pair(String expected, String output) {

        static Pair random(Random random) {
            List<String> expected = scraps(random, random.nextInt(9));
            var output = new ArrayList<>(expected);
            for (int change = random.nextInt(4); change > 0; change--) {
                change(output, random);
            }
            return new Pair(String.join("", expected), String.join("", output));
        }

        private static void change(List<String> scraps, Random random) {
            switch (random.nextInt(4)) {
                case 0 -> scraps.add(random.nextInt(scraps.size() + 1), scrap(random));
                case 1 -> Collections.shuffle(scraps, random);
                case 2 -> scraps.replaceAll(scrap -> scrap.equals("\n") ? scrap(random) : scrap);
                default -> scraps.removeAll(scraps(random, 1));
            }
        }

        private static List<String> scraps(Random random, int count) {
            return IntStream.range(0, count).mapToObj(_ -> scrap(random)).collect(Collectors.toList());
        }

        private static String scrap(Random random) {
            return SCRAPS.get(random.nextInt(SCRAPS.size()));
        }
    }

    static Stream<Checker.BuiltIn> checkers() {
        return Stream.of(
                Checker.USUAL,
                TokenOptions.parse("case"),
                TokenOptions.parse("space"),
                TokenOptions.parse("case space abs=0"),
                TokenOptions.parse("abs=0.1"),
                TokenOptions.parse("rel=0.1"),
                TokenOptions.parse("rel=0.1 abs=0.5"),
                new Checker.Lines(),
                new Checker.Exact(),
                new Checker.Unordered(),
                new Checker.Sorted());
    }

    @ParameterizedTest
    @MethodSource("checkers")
    void theResultIsThatOfComparingTheWhole(Checker.BuiltIn checker) {
        var random = new Random(1);
        var texts = new Texts(folder);

        var wrong = IntStream.range(0, PAIRS)
                .mapToObj(_ -> Pair.random(random))
                .filter(pair ->
                        texts.compare(checker, pair.expected(), pair.output()).accepted()
                                != WholeTexts.same(checker, pair.expected(), pair.output()));

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("checkers")
    void bothResultsAreFrequent(Checker.BuiltIn checker) {
        var random = new Random(1);

        long same = IntStream.range(0, PAIRS)
                .mapToObj(_ -> Pair.random(random))
                .filter(pair -> WholeTexts.same(checker, pair.expected(), pair.output()))
                .count();

        assertThat(same).isBetween(PAIRS / 5L, PAIRS * 4L / 5);
    }

    @ParameterizedTest
    @MethodSource("checkers")
    void theResultDoesNotDependOnWhereTheOutputIsCut(Checker.BuiltIn checker) {
        var random = new Random(2);
        var texts = new Texts(folder);

        var wrong = IntStream.range(0, PAIRS)
                .mapToObj(_ -> Pair.random(random))
                .filter(pair -> !texts.compare(checker, pair.expected(), pair.output(), cuts(random, pair))
                        .equals(texts.compare(checker, pair.expected(), pair.output())));

        assertThat(wrong).isEmpty();
    }

    private static int[] cuts(Random random, Pair pair) {
        return random.ints(random.nextInt(12), 0, pair.output().length() + 1)
                .sorted()
                .toArray();
    }
}
