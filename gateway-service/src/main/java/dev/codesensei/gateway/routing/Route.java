package dev.codesensei.gateway.routing;

import java.time.Duration;

/**
 * One row of the route table.
 *
 * @param name stands in metrics and logs
 * @param prefix begins with a slash and ends without one, except for the root
 * @param maxBodyBytes largest request body
 * @param firstByte how long the service may take until its answer begins
 * @param idle how long an answer that has begun, or a WebSocket, may pause
 * @param webSocket whether a connection may become a WebSocket here
 */
public record Route(
        String name,
        String prefix,
        Upstream upstream,
        Authentication authentication,
        long maxBodyBytes,
        Duration firstByte,
        Duration idle,
        boolean webSocket) {

    public Route {
        if (!prefix.startsWith("/") || (prefix.endsWith("/") && prefix.length() > 1)) {
            throw new IllegalArgumentException(
                    "sensei.gateway.routes.%s.prefix must begin with a slash and end without one".formatted(name));
        }
    }

    boolean matches(String path) {
        return path.startsWith(prefix)
                && (path.length() == prefix.length() || prefix.length() == 1 || path.charAt(prefix.length()) == '/');
    }
}
