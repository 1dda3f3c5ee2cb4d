package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AgentProcessTest {

    /** A whole frame of type 9, which there is not. */
    private static final String SENSELESS = "printf '\\015\\000\\000\\000\\011%012d' 0; exec sleep 60";

    @Test
    @Timeout(30)
    void anAgentThatCannotBeUnderstoodIsEnded() throws IOException {
        var ended = new CompletableFuture<AgentProcess>();

        AgentProcess agent = AgentProcess.start(List.of("/bin/sh", "-c", SENSELESS), new Listener(ended));

        assertThat(ended).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(agent);
        assertThat(agent.isOver()).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ProcessHandle.of(agent.pid()).isEmpty());
    }

    /** Takes every frame for one about a run. */
    private record Listener(CompletableFuture<AgentProcess> over) implements AgentProcess.Listener {

        @Override
        public void heard(AgentProcess agent, Frame frame) {
            RunEvent.of(frame);
        }

        @Override
        public void ended(AgentProcess agent) {
            over.complete(agent);
        }
    }
}
