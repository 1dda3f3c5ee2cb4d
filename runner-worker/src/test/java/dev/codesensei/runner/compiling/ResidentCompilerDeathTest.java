package dev.codesensei.runner.compiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.judge.SourceFile;
import dev.codesensei.runner.language.ShippedLanguages;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of compilations when the compiler that stays does not. */
class ResidentCompilerDeathTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int COMPILATIONS = 20;

    @TempDir
    Path folder;

    private final Complaints complaints = new Complaints();
    private ShippedLanguages shipped;
    private ResidentCompilers residents;

    private void start(Map<String, String> changes) {
        shipped = ShippedLanguages.start(folder, changes);
        residents = new ResidentCompilers(shipped.languages(), shipped.sandboxes());
        Logger.getLogger(ResidentCompiler.class.getName()).addHandler(complaints);
        residents.begin(new StartupEvent());
    }

    @AfterEach
    void stop() {
        Logger.getLogger(ResidentCompiler.class.getName()).removeHandler(complaints);
        residents.stop();
        shipped.close();
    }

    @Test
    void aCompilerThatIsKilledLosesNoCompilationAndIsReplaced() {
        start(Map.of());
        awaitResident();
        var reports = new ArrayList<CompletableFuture<Report>>();
        for (int i = 0; i < COMPILATIONS; i++) {
            int number = i;
            reports.add(CompletableFuture.supplyAsync(() -> compile(number)));
        }

        residentProcess().destroyForcibly();

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.join().ending()).isEqualTo(new Ending.Exited(0));
            assertThat(report.join().collected()).hasSize(1);
        });
        awaitResident();
        assertThat(complaints.texts).hasSize(1);
        assertThat(complaints.texts.getFirst()).contains("Signalled[signal=9]");
    }

    @Test
    void aCompilationThatTakesTooLongIsBegunAnewAndTheCompilerIsReplaced() {
        start(Map.of("sensei.languages.java.compile.resident.patience", "1ms"));
        await().atMost(LONG)
                .until(() -> !complaints.texts.isEmpty() || compile(0).wallMillis() < 0);

        Report report = compile(1);

        assertThat(report.ending()).isEqualTo(new Ending.Exited(0));
        assertThat(complaints.texts.getFirst()).contains("it did not answer in time");
    }

    @Test
    void aCompilerThatCannotStartIsComplainedOfOnce() {
        start(Map.of("sensei.languages.java.compile.resident.command", "/bin/sh,-c,exit 3"));

        await().atMost(LONG).until(() -> !complaints.texts.isEmpty());

        assertThat(compile(1).ending()).isEqualTo(new Ending.Exited(0));
        assertThat(complaints.texts).hasSize(1);
        assertThat(complaints.texts.getFirst()).contains("Exited[code=3]");
    }

    @Test
    void aCompilerThatSpeaksNonsenseIsNotListenedTo() {
        start(Map.of("sensei.languages.java.compile.resident.command", "/bin/sh,-c,echo nonsense; cat"));

        await().atMost(LONG).until(() -> !complaints.texts.isEmpty());

        assertThat(compile(1).ending()).isEqualTo(new Ending.Exited(0));
        assertThat(complaints.texts.getFirst()).contains("no answer");
    }

    @Test
    void aCompilerThatSaysNothingHoldsUpNobody() {
        start(Map.of("sensei.languages.java.compile.resident.command", "/bin/sh,-c,sleep 600"));

        assertThat(residents.compile("java", command(1))).isEmpty();
    }

    private void awaitResident() {
        await().atMost(LONG).until(() -> residents.compile("java", command(-1)).isPresent());
    }

    private Report compile(int number) {
        var programs = new ProgramCompiler(() -> new MemorySize(BigInteger.ZERO), residents, new SimpleMeterRegistry());
        try (Sandbox sandbox = shipped.sandboxes().acquire()) {
            return programs.compile("java", "tool", command(number), sandbox).report();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Command command(int number) {
        String source = "class Main { int number = %d; }".formatted(number);
        return shipped.languages()
                .find("java")
                .orElseThrow()
                .compile(List.of(new SourceFile("Main.java", source.getBytes(StandardCharsets.UTF_8))))
                .orElseThrow();
    }

    private static ProcessHandle residentProcess() {
        try (Stream<ProcessHandle> all = ProcessHandle.current().descendants()) {
            return all.filter(process -> process.info()
                            .arguments()
                            .map(words -> String.join(" ", words))
                            .orElse("")
                            .endsWith("javac.CompileServer"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Warnings as the log would show them. */
    private static final class Complaints extends Handler {

        private final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord complaint) {
            if (complaint.getLevel().intValue() >= Level.WARNING.intValue()) {
                texts.add(new SimpleFormatter().formatMessage(complaint) + Arrays.toString(complaint.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
