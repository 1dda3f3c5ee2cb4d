package dev.codesensei.runner.sandbox;

import static dev.codesensei.runner.sandbox.Program.python;
import static dev.codesensei.runner.sandbox.Program.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codesensei.judge.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes back from a run: output, files and what it used. */
abstract class CollectingSuite {

    abstract SandboxProvider provider();

    @Test
    void bothStreamsKeepTheirOrder() {
        String code = """
                import os, time
                for i in range(3):
                    os.write(1, b'o%d ' % i); time.sleep(0.02)
                    os.write(2, b'e%d ' % i); time.sleep(0.02)
                """;

        Report report = python(code).runIn(provider());

        assertThat(text(report.output())).isEqualTo("o0 e0 o1 e1 o2 e2 ");
        assertThat(text(report.stdout())).isEqualTo("o0 o1 o2 ");
        assertThat(text(report.stderr())).isEqualTo("e0 e1 e2 ");
    }

    @Test
    void bytesThatAreNoTextComeBackUnchanged() {
        Report report =
                python("import os; os.write(1, bytes([0, 255, 192, 10, 0]))").runIn(provider());

        assertThat(report.stdout()).containsExactly(0, 255, 192, 10, 0);
    }

    @Test
    void onlyRegularFilesComeBack() {
        String code = """
                import os
                os.makedirs('out/deep')
                open('out/a.txt', 'w').write('a')
                open('out/deep/b.txt', 'w').write('b')
                os.symlink('/etc/passwd', 'out/link')
                os.symlink('/etc', 'out/folder')
                os.mkfifo('out/fifo')
                os.chmod('out/deep', 0)
                """;

        Report report = python(code).collecting("out").runIn(provider());

        assertThat(report.collected()).containsExactlyInAnyOrder(file("a.txt", "a"), file("deep/b.txt", "b"));
    }

    @Test
    void aFolderThatWasMadeALinkIsNotFollowed() {
        Report report =
                python("import os; os.symlink('/etc', 'out')").collecting("out").runIn(provider());

        assertThat(report.collected()).isEmpty();
    }

    @Test
    void tooManyFilesToTakeBackAreRefused() {
        Report report = python("import os; os.mkdir('out')\nfor i in range(1500): open(f'out/{i}', 'w')")
                .collecting("out")
                .runIn(provider());

        assertThat(report.ending()).isEqualTo(new Ending.OutputLimit());
    }

    @Test
    void aHugeSparseFileIsNotTakenBack() {
        Report report = python("import os; os.mkdir('out'); open('out/big', 'w').truncate(40 << 20)")
                .collecting("out")
                .runIn(provider());

        assertThat(report.ending()).isEqualTo(new Ending.OutputLimit());
        assertThat(report.collected()).isEmpty();
    }

    @Test
    void theWholeProcessTreeIsCharged() {
        String code = """
                import os, time
                def burn():
                    end = time.process_time() + 0.3
                    while time.process_time() < end: pass
                for _ in range(3):
                    if os.fork() == 0: burn(); os._exit(0)
                for _ in range(3): os.wait()
                """;

        Report report = python(code).runIn(provider());

        assertThat(report.cpuMillis()).isBetween(900L, 1500L);
    }

    @Test
    void theSameProgramReportsTheSamePeak() {
        var peaks = IntStream.range(0, 20)
                .mapToLong(
                        _ -> python("x = b'x' * (20 << 20)").runIn(provider()).peakMemoryKib())
                .sorted()
                .toArray();

        assertThat(peaks[0]).isCloseTo(peaks[10], within(peaks[10] / 20));
        assertThat(peaks[19]).isCloseTo(peaks[10], within(peaks[10] / 20));
        assertThat(peaks[10]).isBetween(20L * 1024, 40L * 1024);
    }

    private static SourceFile file(String name, String content) {
        return new SourceFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
