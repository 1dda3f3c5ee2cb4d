package dev.codesensei.runner.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.codesensei.judge.Limits;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every language has to do, whatever keeps its programs apart. The programs are in {@code programs/<language>/}; a
 * language takes part in a case when it has a program for it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LanguageSuite {

    private static final List<String> IN_ALL_LANGUAGES =
            List.of("hello", "input", "arguments", "exit", "crash", "endless", "sleep", "flood", "unicode");

    /** Runs programs in the languages that are found on this machine. */
    abstract LanguageBench bench();

    /** A text is offered like a language, and nobody can program in it. */
    Stream<Arguments> languages() {
        return bench().languages().stream()
                .filter(id -> !id.equals("text"))
                .map(id -> arguments(named(id, TestPrograms.of(id))));
    }

    Stream<Arguments> languagesThatCheckFirst() {
        return languages().filter(language -> programs(language).has("broken"));
    }

    Stream<Arguments> languagesWithThreads() {
        return languages().filter(language -> programs(language).has("threads"));
    }

    Stream<Arguments> languagesWithProcesses() {
        return languages().filter(language -> programs(language).has("processes"));
    }

    Stream<Arguments> languagesThatLeaveMemoryToTheKernel() {
        return languages().filter(language -> programs(language).has("memory"));
    }

    Stream<Arguments> languagesThatAreMeasured() {
        return languages().filter(language -> programs(language).has("peak"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noCaseIsForgotten(TestPrograms programs) {
        assertThat(IN_ALL_LANGUAGES).allMatch(programs::has);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void helloIsPrinted(TestPrograms programs) {
        Report report = run(programs, "hello", "");

        assertThat(text(report.output())).isEqualTo("hello\n");
        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void inputIsReadToItsEnd(TestPrograms programs) {
        Report report = run(programs, "input", "1 2\n3");

        assertThat(text(report.output())).isEqualTo("6\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noInputIsAnEmptyOne(TestPrograms programs) {
        Report report = run(programs, "input", "");

        assertThat(text(report.output())).isEqualTo("0\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void argumentsArriveAsTheyAre(TestPrograms programs) {
        Report report =
                bench().run(programs.program("arguments"), List.of("a b", "ä", "$HOME", "-x"), "", limits -> limits);

        assertThat(text(report.output())).isEqualTo("a b\nä\n$HOME\n-x\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void filesBelongTogetherAndDataLiesBesideThem(TestPrograms programs) {
        Report report = run(programs, "files", "");

        assertThat(text(report.output())).isEqualTo("42 data\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theExitCodeIsTheProgramsOwn(TestPrograms programs) {
        Report report = run(programs, "exit", "");

        assertThat(report.ending()).isEqualTo(new Ending.Exited(3));
        assertThat(text(report.output())).isEqualTo("bye\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aCrashIsNoSuccess(TestPrograms programs) {
        Report report = run(programs, "crash", "");

        assertThat(report.ending()).matches(ending -> switch (ending) {
            case Ending.Exited(int code) -> code != 0 && report.stderr().length > 0;
            case Ending.Signalled _ -> true;
            default -> false;
        });
    }

    @ParameterizedTest
    @MethodSource("languagesThatCheckFirst")
    void aMistakeIsShownWithItsLine(TestPrograms programs) {
        Report report = run(programs, "broken", "");

        assertThat(text(report.stderr())).containsPattern("(?i)main\\.[a-z]+([:(]| on line )3\\b");
        assertThat(report.ending()).matches(ending -> ending instanceof Ending.Exited(int code) && code != 0);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void anEndlessLoopUsesUpItsTime(TestPrograms programs) {
        Report report = bench().run(programs.program("endless"), List.of(), "", limits -> with(limits, 700, 20_000));

        assertThat(report.ending()).isEqualTo(new Ending.CpuLimit());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void waitingForEverEndsByTheClockOnTheWall(TestPrograms programs) {
        Report report = bench().run(programs.program("sleep"), List.of(), "", limits -> with(limits, 10_000, 800));

        assertThat(report.ending()).isEqualTo(new Ending.WallLimit());
    }

    @ParameterizedTest
    @MethodSource("languagesThatLeaveMemoryToTheKernel")
    void takingAllMemoryIsNoticedByTheKernel(TestPrograms programs) {
        Report report = run(programs, "memory", "");

        assertThat(report.ending()).isEqualTo(new Ending.MemoryLimit());
    }

    /** Of 20 MiB: the kernel counts in steps of a quarter of a MiB for each processor, so little programs vary by more. */
    @ParameterizedTest
    @MethodSource("languagesThatAreMeasured")
    void theSameProgramReportsTheSamePeakTwentyTimes(TestPrograms programs) {
        long[] peaks = IntStream.range(0, 20)
                .mapToLong(_ -> run(programs, "peak", "").peakMemoryKib())
                .sorted()
                .toArray();

        assertThat(peaks[0]).as(Arrays.toString(peaks)).isCloseTo(peaks[10], within(peaks[10] / 20));
        assertThat(peaks[19]).as(Arrays.toString(peaks)).isCloseTo(peaks[10], within(peaks[10] / 20));
        assertThat(peaks[0]).isGreaterThan(20 << 10);
    }

    @ParameterizedTest
    @MethodSource("languagesWithProcesses")
    void noMoreProcessesAreStartedThanAllowed(TestPrograms programs) {
        Report report = bench().run(programs.program("processes"), List.of(), "", LanguageSuite::withPlentyOfMemory);

        assertThat(text(report.output())).endsWith("stopped\n").doesNotContain("never");
    }

    @ParameterizedTest
    @MethodSource("languagesWithProcesses")
    void noMoreIsWrittenThanAllowed(TestPrograms programs) {
        Report report = bench().run(programs.program("disk"), List.of(), "", LanguageSuite::withPlentyOfMemory);

        assertThat(text(report.output())).isEqualTo("stopped\n");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aFloodOfOutputIsCut(TestPrograms programs) {
        Report report = run(programs, "flood", "");

        assertThat(report.ending()).isEqualTo(new Ending.OutputLimit());
        assertThat(report.stdoutTruncated()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void lettersOfAllLanguagesComeAndGo(TestPrograms programs) {
        Report report = run(programs, "unicode", "grüße 🌍\n");

        assertThat(text(report.output())).isEqualTo("grüße 🌍 żółć 🎉\n");
    }

    @ParameterizedTest
    @MethodSource("languagesWithThreads")
    void threadsWorkTogether(TestPrograms programs) {
        Report report = run(programs, "threads", "");

        assertThat(text(report.output())).isEqualTo("7998000\n");
    }

    private Report run(TestPrograms programs, String name, String stdin) {
        return bench().run(programs.program(name), List.of(), stdin, UnaryOperator.identity());
    }

    private static TestPrograms programs(Arguments arguments) {
        return (TestPrograms) ((org.junit.jupiter.api.Named<?>) arguments.get()[0]).getPayload();
    }

    private static Limits with(Limits limits, long cpuMillis, long wallMillis) {
        return new Limits(
                cpuMillis,
                wallMillis,
                limits.memoryKib(),
                limits.outputBytes(),
                limits.processes(),
                limits.fileBytes());
    }

    private static Limits withPlentyOfMemory(Limits limits) {
        return new Limits(
                limits.cpuMillis(),
                limits.wallMillis(),
                512 * 1024,
                limits.outputBytes(),
                limits.processes(),
                limits.fileBytes());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
