package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.SourceFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs print the same, on both streams, and end the same whether the interpreter waited for them or is started by them.
 * Only addresses of memory may differ. The programs lie in {@code differential/python}.
 */
class DifferentialTest {

    private static final int SAMPLE_EVERY = 8;

    private static NamespaceProvider waiting;
    private static NamespaceProvider bare;

    @BeforeAll
    static void start(@TempDir Path folder) {
        waiting = TestSandboxes.waiting(folder, TestSandboxes.freshUids());
        bare = TestSandboxes.without(folder, TestSandboxes.freshUids());
    }

    @AfterAll
    static void stop() {
        waiting.close();
        bare.close();
    }

    @ParameterizedTest
    @MethodSource("sample")
    void aSampleOfProgramsDoesTheSame(TestedProgram program) throws InterruptedException {
        assertThat(program.resultIn(waiting)).isEqualTo(program.resultIn(bare));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("all")
    void everyProgramDoesTheSame(TestedProgram program) throws InterruptedException {
        assertThat(program.resultIn(waiting)).isEqualTo(program.resultIn(bare));
    }

    @Test
    void programsAreRunInBothWays() throws InterruptedException {
        var tells = new TestedProgram(
                "tells", "print('.waiting.so' in open('/proc/self/maps').read())".getBytes(StandardCharsets.UTF_8));

        assertThat(tells.resultIn(waiting).stdout()).isEqualTo("True\n");
        assertThat(tells.resultIn(bare).stdout()).isEqualTo("False\n");
    }

    static List<TestedProgram> all() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(DifferentialTest.class.getResource("/differential/python"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(TestedProgram::read).toList();
        }
    }

    static List<TestedProgram> sample() throws IOException, URISyntaxException {
        List<TestedProgram> all = all();
        assertThat(all).hasSizeGreaterThan(80);
        return IntStream.range(0, all.size())
                .filter(index -> index % SAMPLE_EVERY == 0)
                .mapToObj(all::get)
                .toList();
    }

    /** What a program came to, as far as it can be compared. */
    record Result(Ending ending, String stdout, String stderr) {}

    /** A program whose first line may say {@code # args: …} or {@code # stdin: …}, with {@code \n} for line ends. */
    @SuppressWarnings("ArrayRecordComponent") // programs are never compared
    record TestedProgram(String name, byte[] source) {

        static TestedProgram read(Path file) {
            try {
                return new TestedProgram(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        Result resultIn(SandboxProvider provider) throws InterruptedException {
            try (Sandbox sandbox = provider.acquire()) {
                Report report = sandbox.run(command(), OutputListener.NONE);
                return new Result(report.ending(), comparable(report.stdout()), comparable(report.stderr()));
            }
        }

        private Command command() {
            var program = Program.python("");
            return new Command(
                    Stream.concat(Program.WAITING.words().stream(), arguments().stream())
                            .toList(),
                    Program.WAITING.environment(),
                    List.of(new SourceFile("main.py", source)),
                    header("# stdin: ").translateEscapes().getBytes(StandardCharsets.UTF_8),
                    program.limits(),
                    null);
        }

        private List<String> arguments() {
            String all = header("# args: ");
            return all.isEmpty() ? List.of() : List.of(all.split(" "));
        }

        private String header(String key) {
            String first = new String(source, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            return first.startsWith(key) ? first.substring(key.length()) : "";
        }

        /** Bytes as they are, for output may be no text. */
        private static String comparable(byte[] output) {
            return new String(output, StandardCharsets.ISO_8859_1).replaceAll("0x[0-9a-f]{8,}", "0x…");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
