package dev.codesensei.runner.work;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.runner.judging.EventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/**
 * Events of one job on their way to the queue. Pieces of output that follow each other on one stream become one event, so
 * that a chatty program costs no more round trips than a quiet one; and a program that switches streams with every letter
 * costs no more events. Whoever follows a job sees the beginning of what it prints; the result holds more.
 */
final class EventBuffer implements EventSink {

    /** Above this many waiting pieces, their order among the streams gives way to their number. */
    private static final int MANY_PIECES = 32;

    /** Of output in all events of a run: what is printed beyond is not followed live. */
    private static final int MOST_CHARS_OF_A_RUN = 1 << 20;

    private final List<Piece> waiting = new ArrayList<>();
    private int charsSoFar;

    /** An event that waits. */
    private sealed interface Piece {

        /** One that is told as it is. */
        record Step(JobEvent event) implements Piece {}

        /** Output that may still grow. */
        record Text(String stream, OutputText data) implements Piece {}
    }

    @Override
    public synchronized void happened(JobEvent event) {
        if (event instanceof JobEvent.Output(String stream, String data)) {
            print(stream, data.substring(0, Math.min(data.length(), MOST_CHARS_OF_A_RUN - charsSoFar)));
        } else {
            charsSoFar = event instanceof JobEvent.Running ? 0 : charsSoFar;
            waiting.add(new Piece.Step(event));
        }
    }

    /** Hands over what waits, oldest first. */
    synchronized List<JobEvent> drain() {
        List<JobEvent> drained = waiting.stream().map(EventBuffer::event).toList();
        waiting.clear();
        return drained;
    }

    private void print(String stream, String data) {
        charsSoFar += data.length();
        int printed = 0;
        while (printed < data.length()) {
            printed += growing(stream).append(data, printed);
        }
    }

    /** The piece that output of a stream goes to: one that has room, or a new one. */
    private OutputText growing(String stream) {
        for (ListIterator<Piece> pieces = waiting.listIterator(waiting.size()); pieces.hasPrevious(); ) {
            if (pieces.previous() instanceof Piece.Text(String other, OutputText text) && other.equals(stream)) {
                if (text.hasRoom()) {
                    return text;
                }
                break;
            }
            if (waiting.size() < MANY_PIECES) {
                break;
            }
        }
        var text = new OutputText();
        waiting.add(new Piece.Text(stream, text));
        return text;
    }

    private static JobEvent event(Piece piece) {
        return switch (piece) {
            case Piece.Step(JobEvent event) -> event;
            case Piece.Text(String stream, OutputText data) -> new JobEvent.Output(stream, data.toString());
        };
    }
}
