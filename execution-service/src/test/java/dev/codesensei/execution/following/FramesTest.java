package dev.codesensei.execution.following;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.queue.QueuedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramesTest {

    private final ObjectMapper json = new ObjectMapper();
    private final List<QueuedEvent> events = new ArrayList<>();

    @Test
    void manyPiecesOfOneStreamAreOneFrame() {
        step("running");
        for (int i = 0; i < Frames.FEW; i++) {
            print("stdout", "a");
        }
        print("stderr", "c");

        List<QueuedEvent> frames = Frames.of(events, Position.START, json);

        assertThat(frames).extracting(QueuedEvent::type).containsExactly("running", "output", "output");
        assertThat(frames.get(1).data())
                .isEqualTo("{\"stream\":\"stdout\",\"data\":\"" + "a".repeat(Frames.FEW) + "\"}");
        assertThat(frames)
                .extracting(QueuedEvent::id)
                .containsExactly(
                        "9-0",
                        events.get(Frames.FEW).id(),
                        events.get(Frames.FEW + 1).id());
    }

    @Test
    void aFewPiecesAreSentAsTheyCame() {
        print("stdout", "a");
        print("stdout", "b");
        print("stderr", "c");

        assertThat(Frames.of(events, Position.START, json)).isEqualTo(events);
    }

    @Test
    void aStepIsNeverOvertaken() {
        print("stdout", "a");
        step("running");
        print("stdout", "b");

        assertThat(Frames.of(events, Position.START, json))
                .extracting(QueuedEvent::type)
                .containsExactly("output", "running", "output");
    }

    @Test
    void noFrameIsLargerThanAgreed() {
        for (int i = 0; i < 50; i++) {
            print(i % 2 == 0 ? "stdout" : "stderr", "\n".repeat(10_000));
        }

        assertThat(Frames.of(events, Position.START, json))
                .allSatisfy(frame -> assertThat(frame.data().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(Frames.MOST_BYTES));
    }

    @Test
    void streamsThatAlternateAreTwoFrames() {
        for (int i = 0; i < 100; i++) {
            print(i % 2 == 0 ? "stdout" : "stderr", i + " ");
        }

        assertThat(Frames.of(events, Position.START, json)).hasSize(2);
    }

    /** A follower that is cut off behind any frame, again and again, and that reads in batches of any size. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whoeverLeavesAndComesBackMissesNothingAndSeesNothingTwice(long seed) throws JsonProcessingException {
        var random = new Random(seed);
        Map<String, String> printed = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            String stream = random.nextBoolean() ? "stdout" : "stderr";
            String text = i + (random.nextInt(20) == 0 ? "x".repeat(30_000) : ",");
            print(stream, text);
            printed.merge(stream, text, String::concat);
        }

        Map<String, String> seen = new TreeMap<>();
        String lastEventId = "0";
        for (int connection = 0; connection < 1_000; connection++) {
            lastEventId = follow(lastEventId, random, seen);
        }

        assertThat(seen).isEqualTo(printed);
    }

    /** Follows until the connection breaks; the last id that was seen. */
    private String follow(String lastEventId, Random random, Map<String, String> seen) throws JsonProcessingException {
        Position position = Position.parse(lastEventId);
        String last = lastEventId;
        while (random.nextInt(4) > 0) {
            List<QueuedEvent> news = behind(position.after());
            news = news.subList(0, Math.min(news.size(), 1 + random.nextInt(60)));
            for (QueuedEvent frame : Frames.of(news, position, json)) {
                var content = json.readTree(frame.data());
                seen.merge(content.path("stream").asText(), content.path("data").asText(), String::concat);
                last = frame.id();
                assertThat(last).matches(Position.PATTERN);
                if (random.nextInt(5) == 0) {
                    return last;
                }
            }
            if (news.isEmpty()) {
                return last;
            }
            position = position.behind(news.getLast().id());
        }
        return last;
    }

    private List<QueuedEvent> behind(String id) {
        Position position = Position.parse(id);
        return events.stream()
                .filter(event -> number(event.id()) > number(position.after()))
                .toList();
    }

    /** Ids of which two in three share their millisecond. */
    private static long number(String id) {
        String[] parts = id.split("-", -1);
        return Long.parseLong(parts[0]) * 3 + (parts.length == 1 ? 0 : Long.parseLong(parts[1]));
    }

    private void print(String stream, String text) {
        String data =
                json.createObjectNode().put("stream", stream).put("data", text).toString();
        events.add(new QueuedEvent(nextId(), "output", data));
    }

    private void step(String type) {
        events.add(new QueuedEvent(nextId(), type, "{}"));
    }

    private String nextId() {
        return (9 + events.size() / 3) + "-" + events.size() % 3;
    }
}
