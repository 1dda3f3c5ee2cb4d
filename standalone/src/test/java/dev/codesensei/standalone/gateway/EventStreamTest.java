package dev.codesensei.standalone.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    @Test
    void eventsComeInOrderWithNameAndId() throws IOException {
        assertThat(read("id:1\nevent:running\ndata:{}\n\nid: 2\nevent: output\ndata: {\"a\":1}\n\n"))
                .containsExactly("1 running {}", "2 output {\"a\":1}");
    }

    @Test
    void commentsAreNoEvents() throws IOException {
        assertThat(read(": still here\n\ndata:x\n\n")).containsExactly(" message x");
    }

    @Test
    void anEventThatWasCutOffIsNotTaken() throws IOException {
        assertThat(read("id:1\nevent:result\ndata:{\"status\"")).isEmpty();
    }

    private static List<String> read(String stream) throws IOException {
        var events = new ArrayList<String>();
        EventStream.read(
                new ByteArrayInputStream(stream.getBytes(StandardCharsets.UTF_8)),
                (id, name, data) -> events.add("%s %s %s".formatted(id, name, data)));
        return events;
    }
}
