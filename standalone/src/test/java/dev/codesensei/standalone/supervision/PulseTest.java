package dev.codesensei.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PulseTest {

    @Test
    void aRunningProcessHasOne() {
        assertThat(Pulse.isFelt(ProcessHandle.current())).isTrue();
    }

    @Test
    void oneThatNobodyHasReapedHasNone() throws IOException {
        // The shell becomes a sleep, which never asks how its child ended.
        Process parent = new ProcessBuilder("sh", "-c", "true & exec sleep 600").start();
        try {
            await().untilAsserted(() -> assertThat(parent.children())
                    .singleElement()
                    .satisfies(child -> assertThat(child.isAlive()).isTrue())
                    .satisfies(child -> assertThat(Pulse.isFelt(child)).isFalse()));
        } finally {
            parent.destroyForcibly();
        }
    }
}
