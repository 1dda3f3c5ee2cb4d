package dev.codesensei.auth.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.auth.AtOnce;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @TempDir
    Path folder;

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        var file = new PrivateFile(folder.resolve("keys/secret"));

        file.readOrCreate(() -> "s3cret");

        assertThat(mode(file.path())).isEqualTo("rw-------");
        assertThat(mode(file.path().getParent())).isEqualTo("rwx------");
    }

    @Test
    void isMadeOnlyOnce() {
        var file = new PrivateFile(folder.resolve("secret"));
        file.readOrCreate(() -> "first");

        String content = file.readOrCreate(() -> "second");

        assertThat(content).isEqualTo("first");
    }

    @Test
    void everyoneWhoMakesItAtOnceGetsTheSame() throws Exception {
        Path path = folder.resolve("secret");

        List<String> contents = AtOnce.times(
                8,
                () -> new PrivateFile(path).readOrCreate(() -> UUID.randomUUID().toString()));

        assertThat(contents).containsOnly(Files.readString(path));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(path);
        }
    }

    @Test
    void isRefusedWhenOthersCanReadIt() throws IOException {
        var file = new PrivateFile(folder.resolve("secret"));
        file.readOrCreate(() -> "s3cret");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(file::read)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.path().toString())
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aFolderThatCannotBeUsedIsNamed() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        var file = new PrivateFile(notAFolder.resolve("secret"));

        assertThatThrownBy(() -> file.readOrCreate(() -> "s3cret"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(file.path().toString());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
