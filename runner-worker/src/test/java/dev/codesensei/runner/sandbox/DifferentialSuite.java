package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs print the same, on both streams, and end the same whether the interpreter waited for them or is started by them.
 * Only addresses of memory may differ. The programs lie in {@code differential/}, one folder for each interpreter.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DifferentialSuite {

    private static final int SAMPLE_EVERY = 8;

    private NamespaceProvider waiting;
    private NamespaceProvider bare;

    /** The folder of the programs. */
    abstract String folder();

    /** How many there are at least. */
    abstract int least();

    abstract NamespaceProvider startWaiting(Path folder);

    abstract NamespaceProvider startBare(Path folder);

    /** Comes back when a program would meet an interpreter that has waited. */
    abstract void awaitInterpreter(NamespaceProvider waiting);

    abstract Command command(TestedProgram program);

    /** A program that prints the same in both only if the interpreter has not waited in either. */
    abstract String tellsWhetherItWaited();

    @BeforeAll
    void start(@TempDir Path folder) {
        waiting = startWaiting(folder);
        bare = startBare(folder);
    }

    @AfterAll
    void stop() {
        waiting.close();
        bare.close();
    }

    @ParameterizedTest
    @MethodSource("sample")
    void aSampleOfProgramsDoesTheSame(TestedProgram program) throws InterruptedException {
        assertThat(resultOfWaiting(program)).isEqualTo(resultIn(bare, program));
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("all")
    void everyProgramDoesTheSame(TestedProgram program) throws InterruptedException {
        assertThat(resultOfWaiting(program)).isEqualTo(resultIn(bare, program));
    }

    @Test
    void programsAreRunInBothWays() throws InterruptedException {
        var tells = new TestedProgram("tells", tellsWhetherItWaited().getBytes(StandardCharsets.UTF_8));

        assertThat(resultOfWaiting(tells).stdout()).isEqualToIgnoringCase("true\n");
        assertThat(resultIn(bare, tells).stdout()).isEqualToIgnoringCase("false\n");
    }

    List<TestedProgram> all() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(getClass().getResource("/differential/" + folder()))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(TestedProgram::read).toList();
        }
    }

    List<TestedProgram> sample() throws IOException, URISyntaxException {
        List<TestedProgram> all = all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(least());
        return IntStream.range(0, all.size())
                .filter(index -> index % SAMPLE_EVERY == 0)
                .mapToObj(all::get)
                .toList();
    }

    private Result resultOfWaiting(TestedProgram program) throws InterruptedException {
        awaitInterpreter(waiting);
        return resultIn(waiting, program);
    }

    private Result resultIn(SandboxProvider provider, TestedProgram program) throws InterruptedException {
        try (Sandbox sandbox = provider.acquire()) {
            Report report = sandbox.run(command(program), OutputListener.NONE);
            return new Result(report.ending(), comparable(report.stdout()), comparable(report.stderr()));
        }
    }

    /** Bytes as they are, for output may be no text. */
    private static String comparable(byte[] output) {
        return new String(output, StandardCharsets.ISO_8859_1).replaceAll("0x[0-9a-f]{8,}", "0x…");
    }

    /** What a program came to, as far as it can be compared. */
    record Result(Ending ending, String stdout, String stderr) {}

    /**
     * A program whose first line may be a comment that says {@code args: …} or {@code stdin: …}, with {@code \n} for line
     * ends.
     */
    @SuppressWarnings("ArrayRecordComponent") // programs are never compared
    record TestedProgram(String name, byte[] source) {

        static TestedProgram read(Path file) {
            try {
                return new TestedProgram(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] stdin() {
            return header("stdin").translateEscapes().getBytes(StandardCharsets.UTF_8);
        }

        List<String> arguments() {
            String all = header("args");
            return all.isEmpty() ? List.of() : List.of(all.split(" "));
        }

        private String header(String key) {
            String first = new String(source, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
            String start = "^(#|//) " + key + ": ";
            return first.matches(start + ".*") ? first.replaceFirst(start, "") : "";
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
