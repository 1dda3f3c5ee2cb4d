package dev.codesensei.judge.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetterIdTest {

    @Test
    void anIdIsReadAsItIsWritten() {
        var id = new LetterId(new EntryId(1_700_000_000_000L, 3), 2);

        assertThat(LetterId.parse(id.toString())).isEqualTo(id);
    }

    @Test
    void lettersOfOneMillisecondAreOrderedByPartition() {
        var first = LetterId.parse("5-0-1");
        var second = LetterId.parse("5-0-2");

        assertThat(first).isLessThan(second);
        assertThat(second.upTo(1)).isEqualTo("5-0");
        assertThat(first.upTo(2)).isEqualTo("(5-0");
        assertThat(first.upTo(1)).isEqualTo("(5-0");
    }
}
