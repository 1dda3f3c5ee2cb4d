package dev.codesensei.execution.following;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.queue.QueuedEvent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns events into what is sent for them: output that came in very many pieces goes out in few. The id of each frame is the
 * follower's position behind it, so that a follower may leave and come back between any two.
 */
final class Frames {

    static final String OUTPUT = "output";

    /** Of the output in one frame, as JSON; one event of a runner is never larger. */
    static final int MOST_BYTES = 64 * 1024;

    /** So many are sent as they came: what was seen live and what is read later are then the same frames. */
    static final int FEW = Pace.MOST_A_SECOND / 2;

    /** Where the streams alternate more often than this, their order gives way to the number of frames. */
    private static final int MOST_TURNS = 4;

    private final ObjectMapper json;
    private final List<QueuedEvent> frames = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private Position position;
    private int bytes;

    private Frames(ObjectMapper json, Position position) {
        this.json = json;
        this.position = position;
    }

    /** Output that waits for its frame. */
    private record Piece(String entry, String stream, String text) {

        Piece and(Piece next) {
            return new Piece(next.entry, stream, text + next.text);
        }
    }

    /** What a follower at {@code position} is sent for the events behind it. */
    static List<QueuedEvent> of(List<QueuedEvent> events, Position position, ObjectMapper json) {
        var frames = new Frames(json, position);
        events.forEach(frames::add);
        frames.sendPieces();
        return frames.frames;
    }

    private void add(QueuedEvent event) {
        if (!event.type().equals(OUTPUT)) {
            sendPieces();
            send(event.id(), event.type(), event.data());
            return;
        }
        JobEvent.Output output = read(event);
        if (position.hasSeen(event, output.stream())) {
            return;
        }
        int size = event.data().getBytes(StandardCharsets.UTF_8).length;
        if (bytes + size > MOST_BYTES) {
            sendPieces();
        }
        bytes += size;
        pieces.add(new Piece(event.id(), output.stream(), output.data()));
    }

    private void sendPieces() {
        List<Piece> turns = pieces.size() > FEW ? turns() : pieces;
        if (pieces.size() > FEW && turns.size() > MOST_TURNS && !position.isAhead()) {
            sendByStream(turns);
        } else {
            turns.forEach(turn -> send(turn.entry(), OUTPUT, write(turn)));
        }
        pieces.clear();
        bytes = 0;
    }

    /** Pieces that follow each other on one stream are one. */
    private List<Piece> turns() {
        var turns = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            if (!turns.isEmpty() && turns.getLast().stream().equals(piece.stream())) {
                turns.set(turns.size() - 1, turns.getLast().and(piece));
            } else {
                turns.add(piece);
            }
        }
        return turns;
    }

    /** First one stream, then the other; who leaves in between has seen the one only. */
    private void sendByStream(List<Piece> turns) {
        String first = turns.getFirst().stream();
        String end = turns.getLast().entry();
        String id = position.withAhead(end, first).toString();
        frames.add(new QueuedEvent(id, OUTPUT, write(gathered(turns, first, true))));
        send(end, OUTPUT, write(gathered(turns, first, false)));
    }

    private static Piece gathered(List<Piece> turns, String stream, boolean ofThisStream) {
        return turns.stream()
                .filter(turn -> turn.stream().equals(stream) == ofThisStream)
                .reduce(Piece::and)
                .orElseThrow();
    }

    private void send(String entry, String type, String data) {
        position = position.behind(entry);
        frames.add(new QueuedEvent(position.toString(), type, data));
    }

    private JobEvent.Output read(QueuedEvent event) {
        try {
            var content = json.readTree(event.data());
            return new JobEvent.Output(
                    content.path("stream").asText(), content.path("data").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable event", e);
        }
    }

    private String write(Piece piece) {
        return json.createObjectNode()
                .put("stream", piece.stream())
                .put("data", piece.text())
                .toString();
    }
}
