package dev.codesensei.execution.interactive;

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

    /** Of the connection, such as a message that is too large; it is closed after this. */
    @OnError
    void failed(RuntimeException failure, WebSocketConnection connection) {
        connections.closed(connection);
    }
}
