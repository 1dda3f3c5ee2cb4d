package dev.codesensei.execution.interactive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codesensei.judge.queue.QueuedEvent;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes frames of events. What was printed in a row becomes few frames: one for each stretch of a stream, or, where the
 * streams take turns quickly, one for each stream; and none is larger than 64 KiB.
 */
@Singleton
class EventFrames {

    static final String OUTPUT = "output";

    private static final int MOST_BYTES = 64 << 10;

    /** Above this the order between the streams gives way to the number of frames. */
    private static final int MANY_STRETCHES = 4;

    private static final int MOST_BYTES_OF_A_CHAR = 3;

    private final ObjectMapper json;

    EventFrames(ObjectMapper json) {
        this.json = json;
    }

    /** One message to a client, and where it then is. */
    record Frame(String type, ObjectNode body, EventCursor cursor) {}

    private record Stretch(String stream, StringBuilder text) {}

    /** The frames of events that follow each other, of which the first comes right behind {@code after}. */
    List<Frame> of(String after, List<QueuedEvent> events) {
        var frames = new ArrayList<Frame>();
        String before = after;
        for (int i = 0; i < events.size(); ) {
            int end = i;
            while (end < events.size() && events.get(end).type().equals(OUTPUT)) {
                end++;
            }
            if (end == i) {
                QueuedEvent event = events.get(i);
                frames.add(new Frame(event.type(), read(event.data()), EventCursor.behind(event.id())));
                end = i + 1;
            } else {
                frames.addAll(printed(before, events.subList(i, end)));
            }
            before = events.get(end - 1).id();
            i = end;
        }
        return frames;
    }

    private List<Frame> printed(String after, List<QueuedEvent> events) {
        List<Stretch> pieces = stretches(events).stream()
                .flatMap(stretch -> split(stretch).stream())
                .toList();
        String last = events.getLast().id();
        var frames = new ArrayList<Frame>();
        for (int i = 0; i < pieces.size(); i++) {
            boolean isLast = i == pieces.size() - 1;
            ObjectNode body = json.createObjectNode()
                    .put("stream", pieces.get(i).stream())
                    .put("data", pieces.get(i).text().toString());
            frames.add(
                    new Frame(OUTPUT, body, isLast ? EventCursor.behind(last) : new EventCursor(after, last, i + 1)));
        }
        return frames;
    }

    private List<Stretch> stretches(List<QueuedEvent> events) {
        var stretches = new ArrayList<Stretch>();
        for (QueuedEvent event : events) {
            ObjectNode data = read(event.data());
            String stream = data.path("stream").asText();
            if (stretches.isEmpty() || !stretches.getLast().stream().equals(stream)) {
                stretches.add(new Stretch(stream, new StringBuilder()));
            }
            stretches.getLast().text().append(data.path("data").asText());
        }
        return stretches.size() <= MANY_STRETCHES ? stretches : byStream(stretches);
    }

    private static List<Stretch> byStream(List<Stretch> stretches) {
        Map<String, Stretch> streams = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            streams.computeIfAbsent(stretch.stream(), stream -> new Stretch(stream, new StringBuilder()))
                    .text()
                    .append(stretch.text());
        }
        return List.copyOf(streams.values());
    }

    private static List<Stretch> split(Stretch stretch) {
        String text = stretch.text().toString();
        if (text.length() * MOST_BYTES_OF_A_CHAR <= MOST_BYTES
                || text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return List.of(stretch);
        }
        var pieces = new ArrayList<Stretch>();
        int most = MOST_BYTES / MOST_BYTES_OF_A_CHAR;
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + most);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(new Stretch(stretch.stream(), new StringBuilder(text.substring(from, to))));
            from = to;
        }
        return pieces;
    }

    private ObjectNode read(String data) {
        try {
            return json.readValue(data, ObjectNode.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event is an object", e);
        }
    }
}
