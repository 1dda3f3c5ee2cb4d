package dev.codesensei.gateway.proxy;

import dev.codesensei.defaults.RequestIdentity;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which headers pass the gateway, in either direction, and which it writes itself. */
final class HeaderRules {

    /** Of one connection, not of the message (RFC 9110, 7.6.1). */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Written by the gateway, or answered by it. */
    private static final Set<String> OWN =
            Set.of("host", "expect", "authorization", "forwarded", "x-real-ip", "x-request-id", "traceparent");

    /** What only the gateway could know about a caller; services do not believe it either. */
    private static final Set<String> PRETENDED = Set.of("x-forwarded-", "x-user-", "x-sensei-");

    private HeaderRules() {}

    /**
     * Writes the headers of the request that goes on.
     *
     * @param authorization the verified credential, none if there is none
     */
    static void forward(RoutingContext context, @Nullable String authorization, MultiMap to) {
        HttpServerRequest request = context.request();
        Set<String> listed = listed(request.headers());
        request.headers().forEach((name, value) -> {
            if (passesInward(name.toLowerCase(Locale.ROOT), listed)) {
                to.add(name, value);
            }
        });
        if (authorization != null) {
            to.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        to.set(RequestIdentity.REQUEST_ID_HEADER, RequestIdentity.requestId(context));
        to.set(RequestIdentity.TRACE_HEADER, RequestIdentity.trace(context).toHeader());
        to.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        to.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null) {
            to.set("X-Forwarded-Host", host);
        }
    }

    /** Writes the headers of the answer that goes back; its identifiers are set last, by their own filter. */
    static void giveBack(MultiMap from, MultiMap to) {
        Set<String> listed = listed(from);
        from.forEach((name, value) -> {
            if (!isOfTheConnection(name.toLowerCase(Locale.ROOT), listed)) {
                to.add(name, value);
            }
        });
    }

    private static boolean passesInward(String name, Set<String> listed) {
        return !isOfTheConnection(name, listed)
                && !OWN.contains(name)
                && PRETENDED.stream().noneMatch(name::startsWith);
    }

    private static boolean isOfTheConnection(String name, Set<String> listed) {
        return HOP_BY_HOP.contains(name) || listed.contains(name);
    }

    /** The headers that the sender declares to be of this connection only. */
    private static Set<String> listed(MultiMap headers) {
        List<String> connection = headers.getAll(HttpHeaders.CONNECTION);
        return connection.isEmpty()
                ? Set.of()
                : connection.stream()
                        .flatMap(line ->
                                Arrays.stream(line.toLowerCase(Locale.ROOT).split(",", -1)))
                        .map(String::strip)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
