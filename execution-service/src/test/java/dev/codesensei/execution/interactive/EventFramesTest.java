package dev.codesensei.execution.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ApiException;
import dev.codesensei.execution.interactive.EventFrames.Frame;
import dev.codesensei.judge.queue.QueuedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFramesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EventFrames frames = new EventFrames(JSON);

    @Test
    void stepsAreToldOneByOne() {
        List<Frame> told = frames.of("0", List.of(event(1, "compiling", "{}"), event(2, "running", "{\"attempt\":1}")));

        assertThat(told).extracting(Frame::type).containsExactly("compiling", "running");
        assertThat(told).extracting(frame -> frame.cursor().toString()).containsExactly("1-0", "2-0");
    }

    @Test
    void whatIsPrintedInARowIsOneFrame() {
        List<Frame> told = frames.of("0", List.of(printed(1, "stdout", "a"), printed(2, "stdout", "b")));

        assertThat(told).singleElement().satisfies(frame -> {
            assertThat(text(frame)).isEqualTo("ab");
            assertThat(frame.cursor()).hasToString("2-0");
        });
    }

    @Test
    void streamsThatTakeTurnsNowAndThenKeepTheirOrder() {
        List<Frame> told = frames.of(
                "0", List.of(printed(1, "stdout", "a"), printed(2, "stderr", "b"), printed(3, "stdout", "c")));

        assertThat(told).extracting(EventFramesTest::text).containsExactly("a", "b", "c");
        assertThat(told).extracting(frame -> frame.cursor().toString()).containsExactly("0~3-0~1", "0~3-0~2", "3-0");
    }

    @Test
    void streamsThatTakeTurnsQuicklyBecomeOneFrameEach() {
        var events = new ArrayList<QueuedEvent>();
        for (int i = 1; i <= 20; i++) {
            events.add(printed(i, i % 2 == 0 ? "stderr" : "stdout", String.valueOf(i % 10)));
        }

        List<Frame> told = frames.of("0", events);

        assertThat(told).extracting(EventFramesTest::text).containsExactly("1357913579", "2468024680");
    }

    @Test
    void noFrameIsLargerThan64KiB() {
        String text = "é😀".repeat(30_000);

        List<Frame> told = frames.of("0", List.of(printed(1, "stdout", text)));

        assertThat(told)
                .allSatisfy(frame ->
                        assertThat(text(frame).getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64 << 10));
        assertThat(told.stream().map(EventFramesTest::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void eachCursorThatWasSeenLeadsToTheRest() {
        List<QueuedEvent> events = List.of(
                event(1, "running", "{}"),
                printed(2, "stdout", "a".repeat(100_000)),
                printed(3, "stderr", "b"),
                event(4, "compiling", "{}"));
        List<Frame> all = frames.of("0", events);

        for (int seen = 1; seen <= all.size(); seen++) {
            EventCursor cursor = EventCursor.parse(all.get(seen - 1).cursor().toString());
            assertThat(rest(cursor, events)).isEqualTo(texts(all.subList(seen, all.size())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1-0~2-0", "1-0~2-0~", "1-0~2-0~x", "-1"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> EventCursor.parse(text)).isInstanceOf(ApiException.class);
    }

    /** What the narrator does with a cursor. */
    private List<String> rest(EventCursor cursor, List<QueuedEvent> events) {
        List<QueuedEvent> behind = events.stream()
                .filter(event -> event.id().compareTo(cursor.after()) > 0)
                .toList();
        int count = behind.stream().map(QueuedEvent::id).toList().indexOf(cursor.until()) + 1;
        var rest = new ArrayList<>(frames.of(cursor.after(), behind.subList(0, count)));
        rest.subList(0, cursor.seen()).clear();
        String last = cursor.isAmidEvents() ? cursor.until() : cursor.after();
        rest.addAll(frames.of(last, behind.subList(count, behind.size())));
        return texts(rest);
    }

    private static List<String> texts(List<Frame> frames) {
        return frames.stream().map(frame -> frame.type() + frame.body()).toList();
    }

    private static String text(Frame frame) {
        return frame.body().get("data").asText();
    }

    private static QueuedEvent printed(int id, String stream, String data) {
        try {
            return event(id, "output", JSON.writeValueAsString(Map.of("stream", stream, "data", data)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static QueuedEvent event(int id, String type, String data) {
        return new QueuedEvent(id + "-0", type, data);
    }
}
