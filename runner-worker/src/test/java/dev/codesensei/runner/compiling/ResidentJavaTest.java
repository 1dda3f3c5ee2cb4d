package dev.codesensei.runner.compiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.language.ShippedLanguages;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The compiler that stays says and makes the very same as the command does in a sandbox of its own. The sources lie in
 * {@code differential/java}; those whose names begin with {@code box} are left to the command.
 */
class ResidentJavaTest {

    private static final Path CASES = Path.of("src/test/resources/differential/java");
    private static final String FILE = "==== ";

    private static ShippedLanguages shipped;
    private static ResidentCompilers residents;

    @BeforeAll
    static void start(@TempDir Path folder) {
        shipped = ShippedLanguages.start(folder, Map.of());
        residents = new ResidentCompilers(shipped.languages(), shipped.sandboxes());
        residents.begin(new StartupEvent());
        await().atMost(Duration.ofSeconds(30)).until(() -> quickly(hello()).isPresent());
    }

    @AfterAll
    static void stop() {
        residents.stop();
        shipped.close();
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            List<Path> all = files.sorted().toList();
            assertThat(all).hasSizeGreaterThan(40);
            return all;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothSayAndMakeTheSame(Path file) throws IOException, InterruptedException {
        Command command = command(filesIn(Files.readString(file)));

        Optional<Report> quick = quickly(command);

        assertThat(quick.isPresent()).isNotEqualTo(file.getFileName().toString().startsWith("box"));
        assertThat(Result.of(quick.orElseGet(() -> inABox(command)))).isEqualTo(Result.of(inABox(command)));
    }

    @Test
    void aSourceThatIsNoUtf8IsLeftToTheCommand() {
        byte[] source = "class Main { String s = \"gr\u00fc\u00dfe\"; }".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(quickly(command(List.of(new SourceFile("Main.java", source)))))
                .isEmpty();
    }

    @Test
    void moreMessagesThanAReportHoldsAreLeftToTheCommand() {
        String line = "int x = \"" + "y".repeat(20_000) + "\";\n";

        assertThat(quickly(command(source("class Main {\n" + line.repeat(60) + "}"))))
                .isEmpty();
    }

    @Test
    void aSourceThatExhaustsTheStackIsLeftToTheCommand() {
        String sum = "1" + " + (1".repeat(20_000) + ")".repeat(20_000);

        assertThat(quickly(command(source("class Main { int x = " + sum + "; }"))))
                .isEmpty();
        assertThat(quickly(hello())).isPresent();
    }

    @Test
    void filesOfOneCompilationAreUnknownToTheNext() {
        quickly(command(source("class Main {}\nclass Helper { static int answer = 42; }")));

        Report next = quickly(command(source("class Main { int x = Helper.answer; }")))
                .orElseThrow();

        assertThat(next.ending()).isEqualTo(new Ending.Exited(1));
        assertThat(new String(next.stderr(), StandardCharsets.UTF_8)).contains("cannot find symbol");
    }

    private static Command hello() {
        return command(source("class Main {}"));
    }

    private static List<SourceFile> source(String text) {
        return List.of(new SourceFile("Main.java", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SourceFile> filesIn(String text) {
        return Arrays.stream(text.split("(?m)^" + FILE))
                .skip(1)
                .map(ResidentJavaTest::file)
                .toList();
    }

    private static SourceFile file(String text) {
        int end = text.indexOf('\n');
        return new SourceFile(text.substring(0, end), text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
    }

    private static Command command(List<SourceFile> files) {
        return shipped.languages().find("java").orElseThrow().compile(files).orElseThrow();
    }

    private static Optional<Report> quickly(Command command) {
        return residents.compile("java", command);
    }

    private static Report inABox(Command command) {
        try (Sandbox sandbox = shipped.sandboxes().acquire()) {
            return sandbox.run(command, OutputListener.NONE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What can be compared of a report. */
    record Result(Ending ending, String stdout, String stderr, Map<String, String> files) {

        static Result of(Report report) {
            var files = new TreeMap<String, String>();
            report.collected().forEach(file -> files.put(file.name(), text(file.content())));
            return new Result(report.ending(), text(report.stdout()), text(report.stderr()), files);
        }

        private static String text(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
