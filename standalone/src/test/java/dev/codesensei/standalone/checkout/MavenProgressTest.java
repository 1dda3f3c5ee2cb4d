package dev.codesensei.standalone.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.standalone.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MavenProgressTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final MavenProgress progress =
            new MavenProgress(new Console(new PrintStream(shown, true, StandardCharsets.UTF_8)));

    @AfterEach
    void close() {
        progress.close();
    }

    @Test
    void aModuleIsOneLine() {
        progress.read("[INFO] Scanning for projects...");
        progress.read("[INFO] Building Code Sensei :: Auth service 0.1.0-SNAPSHOT                 [7/9]");
        progress.read("[INFO] --- compiler:3.14.1:compile (default-compile) @ auth-service ---");

        assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("  Code Sensei :: Auth service (7 of 9)\n");
    }

    @Test
    void aFailureShowsWhatMavenSaid() {
        progress.read("[ERROR] Heartbeat.java:[8,28] package does not exist");

        assertThat(progress.refusal()).hasMessageContaining("package does not exist");
    }

    @Test
    void aFullDiskIsNamed() {
        progress.read("[ERROR] Failed to write: No space left on device");

        assertThat(progress.refusal()).hasMessageContaining("the disk is full");
    }
}
