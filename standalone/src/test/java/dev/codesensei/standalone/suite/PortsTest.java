package dev.codesensei.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void freePortsAreAllDifferent() {
        assertThat(Ports.free(20)).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aTakenPortIsRefusedInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(port))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Port %d is taken by another program: choose a free one with --port.".formatted(port));
        }
    }

    @Test
    void zeroIsAnyFreePort() {
        assertThat(Ports.requireFree(0)).isPositive();
    }
}
