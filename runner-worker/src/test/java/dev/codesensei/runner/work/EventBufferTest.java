package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.JobEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventBufferTest {

    private final EventBuffer buffer = new EventBuffer();

    @Test
    void outputOfOneStreamBecomesOneEvent() {
        buffer.happened(new JobEvent.Output("stdout", "a"));
        buffer.happened(new JobEvent.Output("stdout", "b"));
        buffer.happened(new JobEvent.Output("stderr", "c"));
        buffer.happened(new JobEvent.Output("stdout", "d"));

        assertThat(buffer.drain())
                .containsExactly(
                        new JobEvent.Output("stdout", "ab"),
                        new JobEvent.Output("stderr", "c"),
                        new JobEvent.Output("stdout", "d"));
    }

    @Test
    void noEventGrowsWithoutBound() {
        buffer.happened(new JobEvent.Output("stdout", "x".repeat(64 * 1024)));
        buffer.happened(new JobEvent.Output("stdout", "y"));

        assertThat(buffer.drain()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0000", "\"", "é", "漢", "😀", "a😀"})
    void noEventIsLargerThanAFrameOfItsFollowers(String text) throws JsonProcessingException {
        String printed = text.repeat(200_000);
        buffer.happened(new JobEvent.Output("stdout", printed));

        var told = new StringBuilder();
        for (JobEvent event : buffer.drain()) {
            assertThat(new ObjectMapper().writeValueAsBytes(event).length).isLessThanOrEqualTo(64 * 1024);
            told.append(((JobEvent.Output) event).data());
        }
        assertThat(told.toString()).isEqualTo(printed);
    }

    @Test
    void streamsThatAlternateDoNotMultiplyEvents() {
        for (int i = 0; i < 10_000; i++) {
            buffer.happened(new JobEvent.Output(i % 2 == 0 ? "stdout" : "stderr", "x"));
        }

        assertThat(buffer.drain()).hasSizeLessThan(40);
    }

    @Test
    void onlyTheBeginningOfAFloodIsFollowed() {
        for (int i = 0; i < 40; i++) {
            buffer.happened(new JobEvent.Output("stdout", "x".repeat(60_000)));
        }

        int told = buffer.drain().stream()
                .mapToInt(event -> ((JobEvent.Output) event).data().length())
                .sum();

        assertThat(told).isEqualTo(1 << 20);
    }

    @Test
    void aRunThatBeginsAnewIsFollowedAnew() {
        buffer.happened(new JobEvent.Output("stdout", "x".repeat(1 << 20)));

        buffer.happened(new JobEvent.Running(1));
        buffer.happened(new JobEvent.Output("stdout", "y"));

        assertThat(buffer.drain()).endsWith(new JobEvent.Running(1), new JobEvent.Output("stdout", "y"));
    }

    @Test
    void drainedEventsAreGone() {
        buffer.happened(new JobEvent.Running(1));
        buffer.drain();

        assertThat(buffer.drain()).isEmpty();
    }
}
