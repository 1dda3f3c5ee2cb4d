package dev.codesensei.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aNewFolderBelongsToItsOwnerAlone() throws IOException {
        Path fresh = folder.resolve("fresh");

        new DataFolder(fresh).prepare();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)))
                .isEqualTo("rwx------");
        assertThat(fresh.resolve("logs")).isDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedInOneSentence() {
        // The kernel's own file system refuses even root.
        var data = new DataFolder(Path.of("/proc/sensei"));

        assertThatThrownBy(data::prepare)
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Cannot write to the data folder /proc/sensei (it is read-only, not a folder, or not yours): choose another with --data.");
    }

    @Test
    void aFileInItsPlaceIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        var data = new DataFolder(file);

        assertThatThrownBy(data::prepare).isInstanceOf(Refusal.class).hasMessageContaining("--data");
    }

    @Test
    void theSecretOfCallbacksIsMadeOnceAndForItsOwnerAlone() throws IOException {
        var data = new DataFolder(folder);

        String secret = data.secret("callback");

        assertThat(secret).matches("[0-9a-f]{64}").isEqualTo(data.secret("callback"));
        assertThat(new DataFolder(folder.resolve("..").resolve(folder.getFileName())).secret("callback"))
                .isEqualTo(secret);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("callback-secret"))))
                .isEqualTo("rw-------");
    }
}
