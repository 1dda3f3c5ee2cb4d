package dev.codesensei.gateway.proxy;

import io.vertx.core.http.HttpConnection;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells a connection that has just been opened from one that was used before: only the latter can have gone stale
 * while it lay in the pool. Confined to one event loop.
 */
final class UnusedConnections {

    private final Set<HttpConnection> unused = new HashSet<>();

    void opened(HttpConnection connection) {
        unused.add(connection);
        connection.closeHandler(_ -> unused.remove(connection));
    }

    /** Marks the connection as used and answers whether it had been used before. */
    boolean reused(HttpConnection connection) {
        return !unused.remove(connection);
    }
}
