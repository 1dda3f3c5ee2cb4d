package dev.codesensei.runner.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.runner.sandbox.OutputListener.Stream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputEventsTest {

    private final List<JobEvent> heard = new ArrayList<>();
    private final OutputEvents events = new OutputEvents(heard::add);

    @Test
    void characterCutInTwoArrivesWhole() {
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);

        events.printed(Stream.STDOUT, new byte[] {'a', euro[0], euro[1]});
        events.printed(Stream.STDOUT, new byte[] {euro[2], 'b'});

        assertThat(heard).containsExactly(new JobEvent.Output("stdout", "a"), new JobEvent.Output("stdout", "€b"));
    }

    @Test
    void bytesThatAreNoCharactersAreReplaced() {
        events.printed(Stream.STDERR, new byte[] {(byte) 0xff, 'x'});

        assertThat(heard).containsExactly(new JobEvent.Output("stderr", "\ufffdx"));
    }
}
