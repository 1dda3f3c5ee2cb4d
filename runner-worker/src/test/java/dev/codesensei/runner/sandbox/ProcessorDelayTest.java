package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a program that ran out of time was kept from running. */
class ProcessorDelayTest {

    private static final Program BURNS = python("while True: pass").cpuMillis(300);

    @TempDir
    static Path folder;

    private static SandboxProvider provider;

    @BeforeAll
    static void start() {
        provider = TestSandboxes.start(folder, List.of(TestPython.HOME));
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void aProgramThatOthersKeptFromRunningWaited() {
        List<Process> burners = burnAllProcessors();

        Report report = BURNS.runIn(provider);
        burners.forEach(Process::destroyForcibly);

        assertThat(report.ending()).isEqualTo(new Ending.CpuLimit());
        assertThat(report.waitedMillis()).isGreaterThan(report.cpuMillis() / 10);
    }

    @Test
    void threadsThatSleepDoNotWait() {
        Report report = python("""
                import threading, time
                for _ in range(8): threading.Thread(target=time.sleep, args=(60,)).start()
                """).wallMillis(1000).runIn(provider);

        assertThat(report.ending()).isEqualTo(new Ending.WallLimit());
        assertThat(report.waitedMillis()).isLessThan(500);
    }

    @Test
    void ofProgramsThatEndItIsNotAsked() {
        Report report = python("print(1)").runIn(provider);

        assertThat(report.waitedMillis()).isZero();
    }

    /** Each in a session of its own: the kernel may share the processors among sessions first. */
    private static List<Process> burnAllProcessors() {
        int many = 4 * Runtime.getRuntime().availableProcessors();
        var builder = new ProcessBuilder("setsid", "/bin/sh", "-c", "while :; do :; done");
        return IntStream.range(0, many).mapToObj(_ -> start(builder)).toList();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
