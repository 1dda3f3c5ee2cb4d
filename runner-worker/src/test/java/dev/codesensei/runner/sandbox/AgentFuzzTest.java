package dev.codesensei.runner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The build feeds the agent malformed messages from one seed; this takes a new seed, and far more of them. */
class AgentFuzzTest {

    @Test
    @Tag("slow")
    void malformedMessagesDoTheAgentNoHarm() throws IOException, InterruptedException {
        Path out = Path.of("target/agent").toAbsolutePath();

        Process make = new ProcessBuilder("make", "-s", "-C", "src/main/c", "OUT=" + out, "fuzz")
                .redirectErrorStream(true)
                .start();
        String said = new String(make.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(make.waitFor()).as(said).isZero();
        assertThat(said).contains("seed").contains("fuzzed");
    }
}
