package dev.codesensei.runner.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.codesensei.judge.grading.Checker;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that are far larger than what a check may hold of them. */
class LargeOutputTest {

    private static final int PIECE = 1 << 16;
    private static final int PIECES = 1024;
    private static final int LINE = 10 << 20;
    private static final long LITTLE = 6 << 20;

    @TempDir
    private Path folder;

    static Stream<Checker.BuiltIn> checkers() {
        return Stream.of(
                Checker.USUAL,
                TokenOptions.parse("space abs=0.1"),
                new Checker.Lines(),
                new Checker.Exact(),
                new Checker.Unordered(),
                new Checker.Sorted());
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("checkers")
    void longLinesAreNotHeld(Checker.BuiltIn checker) throws IOException {
        Path file = folder.resolve("expected");
        byte[] piece = new byte[PIECE];
        Arrays.fill(piece, (byte) '7');
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < PIECES; i++) {
                out.write(piece(piece, i));
            }
        }
        long before = allocated();

        CheckResult result;
        try (OutputCheck check = OutputCheck.start(checker, file)) {
            for (int i = 0; i < PIECES; i++) {
                check.printed(piece(piece, i));
            }
            result = check.end();
        }

        assertThat(result).isEqualTo(CheckResult.ACCEPTED);
        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @MethodSource("checkers")
    void aDifferenceAtTheEndOfALongLineIsFound(Checker.BuiltIn checker) throws IOException {
        differenceIsFound(checker, LINE - 1);
    }

    @ParameterizedTest
    @MethodSource("checkers")
    void theRestOfALongLineIsNotHeld(Checker.BuiltIn checker) throws IOException {
        differenceIsFound(checker, 0);
    }

    private void differenceIsFound(Checker.BuiltIn checker, int place) throws IOException {
        Path file = folder.resolve("expected");
        byte[] line = new byte[LINE];
        Arrays.fill(line, (byte) '7');
        Files.write(file, line);
        line[place] = '8';
        long before = allocated();

        CheckResult result;
        try (OutputCheck check = OutputCheck.start(checker, file)) {
            check.printed(line);
            result = check.end();
        }

        assertThat(result.accepted()).isFalse();
        assertThat(result.difference()).hasSizeLessThan(220);
        assertThat(allocated() - before).isLessThan(LITTLE);
    }

    @Tag("slow")
    @Test
    void millionsOfDifferentWordsAreNotHeld() throws IOException {
        Path file = folder.resolve("expected");
        int words = 2_000_000;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int word = 0; word < words; word++) {
                out.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
        long before = held();

        try (OutputCheck check = OutputCheck.start(new Checker.Sorted(), file)) {
            for (int word = words - 1; word >= 0; word--) {
                check.printed((word + " ").getBytes(StandardCharsets.US_ASCII));
            }
            long during = held();

            assertThat(check.end()).isEqualTo(CheckResult.ACCEPTED);
            assertThat(during - before).isLessThan(3 * LITTLE);
        }
    }

    /** Of lines of 10 MB, each of which ends amid a piece. */
    private static byte[] piece(byte[] piece, int index) {
        piece[PIECE / 2] = (byte) (index % (LINE / PIECE) == 0 ? '\n' : '7');
        return piece;
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
