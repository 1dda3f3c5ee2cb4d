package dev.codesensei.standalone.suite;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoresTest {

    @Test
    void aServerThatIsAwayIsNamedWithoutItsPassword() {
        Stores stores = Stores.of(Map.of("SENSEI_MONGODB_URL", "mongodb://user:secret@127.0.0.1:1/db?w=1"));

        assertThatThrownBy(stores::requireReachable)
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "Nothing answers at 127.0.0.1:1, which SENSEI_MONGODB_URL names: start it, or unset the variable.");
    }

    @Test
    void oneHostOfAClusterIsEnough() throws IOException {
        try (var there = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String hosts = "redis://127.0.0.1:1,redis://127.0.0.1:" + there.getLocalPort();
            Stores stores = Stores.of(Map.of("SENSEI_REDIS_URL", hosts));

            assertThatCode(stores::requireReachable).doesNotThrowAnyException();
        }
    }

    @Test
    void withoutUrlsThereIsNothingToReach() {
        assertThatCode(Stores.of(Map.of())::requireReachable).doesNotThrowAnyException();
    }
}
