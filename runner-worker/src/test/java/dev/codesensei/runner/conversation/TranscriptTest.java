package dev.codesensei.runner.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Transcript transcript = new Transcript();

    @Test
    void linesAreMarkedWithWhoSaidThem() {
        transcript.interactorSaid(bytes("ready\n"));
        transcript.submissionSaid(bytes("50\n60\n"));
        transcript.interactorSaid(bytes("less\n"));

        assertThat(text()).isEqualTo("< ready\n> 50\n> 60\n< less\n");
    }

    @Test
    void aLineIsToldOfWhenItIsWhole() {
        transcript.submissionSaid(bytes("5"));
        transcript.interactorSaid(bytes("less\n"));
        transcript.submissionSaid(bytes("0\n"));

        assertThat(text()).isEqualTo("< less\n> 50\n");
    }

    @Test
    void whatNeverBecameALineIsShownAtTheEnd() {
        transcript.submissionSaid(bytes("50"));

        assertThat(text()).isEqualTo("> 50\n");
    }

    @Test
    void aLongConversationIsCut() {
        for (int i = 0; i < 100_000; i++) {
            transcript.submissionSaid(bytes("1\n"));
        }
        transcript.interactorSaid(new byte[10_000_000]);

        assertThat(text()).hasSizeLessThan(5_000);
    }

    private String text() {
        return new String(transcript.text(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
