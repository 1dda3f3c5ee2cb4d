package dev.codesensei.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisProgramTest {

    @TempDir
    Path folder;

    @Test
    void thePackedServerRunsAndSaysWhatItIs() {
        Path program = RedisProgram.unpacked(folder);

        assertThat(program.getFileName().toString()).startsWith("redis-server");
        assertThatCode(() -> RedisProgram.requireRuns(program)).doesNotThrowAnyException();
    }

    @Test
    void aMissingLibraryIsNamedWithItsRemedy() throws IOException {
        Path program = script("echo 'error while loading shared libraries: libssl.so.3: cannot open' >&2; exit 127");

        assertThatThrownBy(() -> RedisProgram.requireRuns(program))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The embedded Redis needs libssl 3, which is missing: apt-get install -y libssl3 (or redis-server).");
    }

    private Path script(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("redis-server"), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
