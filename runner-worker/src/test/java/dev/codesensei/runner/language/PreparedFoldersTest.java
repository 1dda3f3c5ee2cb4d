package dev.codesensei.runner.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedFoldersTest {

    /** Holds the lock that a runner would, until its input ends. */
    private static final String OTHER_RUNNER = """
            import fcntl, sys
            f = open(sys.argv[1], 'a+')
            fcntl.lockf(f, fcntl.LOCK_SH)
            print('holds', flush=True)
            sys.stdin.read()
            """;

    @TempDir
    Path root;

    private PreparedFolders folders;

    @BeforeEach
    void open() {
        folders = new PreparedFolders(root);
    }

    @Test
    void whatNobodyUsedForLongIsRemoved() throws IOException {
        Path outdated = folder("go-1", Duration.ofDays(31));
        Path recent = folder("go-2", Duration.ofDays(29));

        folders.sweep();

        assertThat(outdated).doesNotExist();
        assertThat(recent).isNotEmptyDirectory();
    }

    @Test
    void whatWasNeverFinishedIsRemovedOnceItsMakerMustBeGone() throws IOException {
        Path abandoned = folder(".new-1", Duration.ofHours(25));
        Path growing = folder(".new-2", Duration.ofMinutes(20));

        folders.sweep();

        assertThat(abandoned).doesNotExist();
        assertThat(growing).isNotEmptyDirectory();
    }

    @Test
    void whatThisRunnerUsesStaysHoweverOldItIs() throws IOException {
        Path own = folder("go-1", Duration.ZERO);
        folders.use("go-1");
        age(own, Duration.ofDays(400));

        folders.sweep();

        assertThat(own).isNotEmptyDirectory();
    }

    @Test
    void toUseAFolderKeepsItForTheNextRunner() throws IOException {
        Path own = folder("go-1", Duration.ofDays(400));
        folders.use("go-1");

        assertThat(Files.getLastModifiedTime(own).toInstant())
                .isAfter(Instant.now().minus(Duration.ofHours(1)));
    }

    @Test
    void whatAnotherRunnerUsesStaysUntilThatHasEnded() throws IOException, InterruptedException {
        Path shared = folder("go-1", Duration.ofDays(400));
        Process other = new ProcessBuilder(
                        "python3", "-c", OTHER_RUNNER, root.resolve(".use-go-1").toString())
                .start();
        assertThat(other.inputReader(UTF_8).readLine()).isEqualTo("holds");

        folders.sweep();
        assertThat(shared).isNotEmptyDirectory();

        other.getOutputStream().close();
        assertThat(other.waitFor()).isZero();
        folders.sweep();
        assertThat(shared).doesNotExist();
    }

    private Path folder(String name, Duration age) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve("content"), "x");
        age(folder, age);
        return folder;
    }

    private static void age(Path folder, Duration age) throws IOException {
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
