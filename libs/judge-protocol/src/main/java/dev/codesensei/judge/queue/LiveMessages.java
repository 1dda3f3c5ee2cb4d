package dev.codesensei.judge.queue;

import dev.codesensei.judge.LiveMessage;
import dev.codesensei.judge.ProgramSignal;
import io.vertx.mutiny.redis.client.Response;

/** How messages to live runs are written in the queue: a kind and its data. */
final class LiveMessages {

    private static final String INPUT = "input";
    private static final String END = "end";
    private static final String SIGNAL = "signal";

    private LiveMessages() {}

    static String kind(LiveMessage message) {
        return switch (message) {
            case LiveMessage.Input _ -> INPUT;
            case LiveMessage.End _ -> END;
            case LiveMessage.Signal _ -> SIGNAL;
        };
    }

    static String data(LiveMessage message) {
        return switch (message) {
            case LiveMessage.Input(String text) -> text;
            case LiveMessage.End _ -> "";
            case LiveMessage.Signal(ProgramSignal signal) -> signal.name();
        };
    }

    static LiveMessage read(Response fields) {
        String data = fields.get("data").toString();
        String kind = fields.get("kind").toString();
        return switch (kind) {
            case INPUT -> new LiveMessage.Input(data);
            case END -> new LiveMessage.End();
            case SIGNAL -> new LiveMessage.Signal(ProgramSignal.valueOf(data));
            default -> throw new IllegalStateException("No message to a live run is called " + kind);
        };
    }
}
