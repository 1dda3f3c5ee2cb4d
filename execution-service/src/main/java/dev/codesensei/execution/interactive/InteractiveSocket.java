package dev.codesensei.execution.interactive;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.quarkus.logging.Log;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.buffer.Buffer;

/** WebSocket face of live runs. Messages of a connection come one after the other. */
@WebSocket(path = InteractiveSocket.PATH)
@RunOnVirtualThread
class InteractiveSocket {

    static final String PATH = "/api/execution/interactive";

    private final LiveConnections connections;

    InteractiveSocket(LiveConnections connections) {
        this.connections = connections;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        connections.open(connection);
    }

    @OnTextMessage
    void heard(String message, WebSocketConnection connection) {
        connections.with(connection, live -> live.heard(message));
    }

    /** Pings are sent so that a client that is gone without a word is noticed. */
    @OnPongMessage
    void sign(Buffer pong, WebSocketConnection connection) {
        connections.with(connection, LiveConnection::sign);
    }

    @OnClose
    void closed(WebSocketConnection connection) {
        connections.closed(connection);
    }

    /** Of the connection itself, such as a message that is larger than any program. */
    @OnError
    void failed(Throwable failure, WebSocketConnection connection) {
        Log.debugf("A connection broke: %s", failure.getMessage());
        connections.closed(connection);
        if (connection.isOpen()) {
            connection.closeAndAwait(reason(failure));
        }
    }

    /** A frame says itself what is wrong with it; a message in many frames that is too large in all has no type of its own. */
    private static CloseReason reason(Throwable failure) {
        WebSocketCloseStatus status = failure instanceof CorruptedWebSocketFrameException broken
                ? broken.closeStatus()
                : WebSocketCloseStatus.MESSAGE_TOO_BIG;
        return new CloseReason(status.code(), status.reasonText());
    }
}
