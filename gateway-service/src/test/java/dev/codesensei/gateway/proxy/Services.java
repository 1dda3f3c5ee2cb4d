package dev.codesensei.gateway.proxy;

import dev.codesensei.gateway.SigningKey;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The services behind the gateway under test: real servers that answer what each test tells them to. */
public final class Services implements QuarkusTestResourceLifecycleManager {

    static final SigningKey KEY = SigningKey.named("first");

    private static final String KEY_SET = "/api/auth/.well-known/jwks.json";

    private final Vertx vertx = Vertx.vertx();
    private final List<SigningKey> published = new CopyOnWriteArrayList<>();
    private final Queue<HttpServerRequest> seen = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Handler<HttpServerRequest> behaviour = Services::echo;

    @Override
    public Map<String, String> start() {
        int port = listen(this::answer);
        reset();
        return Map.ofEntries(
                Map.entry("sensei.auth-url", "http://127.0.0.1:" + port),
                Map.entry("sensei.gateway.upstreams.auth", "http://127.0.0.1:" + port),
                Map.entry("sensei.gateway.upstreams.execution", "http://127.0.0.1:" + port),
                Map.entry("sensei.gateway.upstreams.away", "http://127.0.0.1:" + closedPort()),
                Map.entry("sensei.gateway.routes.away.prefix", "/away"),
                Map.entry("sensei.gateway.routes.away.upstream", "away"),
                Map.entry("sensei.gateway.routes.away.authentication", "none"),
                Map.entry("sensei.gateway.routes.open.prefix", "/open"),
                Map.entry("sensei.gateway.routes.open.upstream", "execution"),
                Map.entry("sensei.gateway.routes.open.authentication", "none"),
                Map.entry("sensei.gateway.routes.open.max-body", "64M"),
                Map.entry("sensei.gateway.routes.small.prefix", "/small"),
                Map.entry("sensei.gateway.routes.small.upstream", "execution"),
                Map.entry("sensei.gateway.routes.small.authentication", "none"),
                Map.entry("sensei.gateway.routes.small.max-body", "1K"),
                Map.entry("sensei.gateway.routes.hasty.prefix", "/hasty"),
                Map.entry("sensei.gateway.routes.hasty.upstream", "execution"),
                Map.entry("sensei.gateway.routes.hasty.authentication", "none"),
                Map.entry("sensei.gateway.routes.hasty.first-byte", "300ms"),
                Map.entry("sensei.gateway.routes.hasty.idle", "300ms"),
                Map.entry("sensei.gateway.routes.hasty.web-socket", "true"),
                Map.entry("sensei.gateway.routes.away.web-socket", "true"),
                Map.entry("sensei.identity.refresh-interval", "1ms"));
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Services.class));
    }

    /** From now on every request is answered so. */
    void behave(Handler<HttpServerRequest> behaviour) {
        this.behaviour = behaviour;
    }

    void publish(SigningKey key) {
        published.add(key);
    }

    /** Requests that arrived since the last reset, without those for keys. */
    List<HttpServerRequest> seen() {
        return List.copyOf(seen);
    }

    HttpServerRequest last() {
        return seen().getLast();
    }

    /** Connections that were opened since the last reset. */
    int connections() {
        return connections.get();
    }

    void reset() {
        seen.clear();
        connections.set(0);
        published.clear();
        published.add(KEY);
        behaviour = Services::echo;
    }

    /** Sends back what came in. */
    static void echo(HttpServerRequest request) {
        request.body().onSuccess(body -> request.response().end(body));
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals(KEY_SET)) {
            request.response().end(SigningKey.published(published));
        } else {
            seen.add(request);
            behaviour.handle(request);
        }
    }

    private int listen(Handler<HttpServerRequest> handler) {
        HttpServer server = vertx.createHttpServer(
                        new HttpServerOptions().setPort(0).setHost("127.0.0.1").setMaxWebSocketFrameSize(8 << 20))
                .connectionHandler(_ -> connections.incrementAndGet())
                .requestHandler(handler);
        return server.listen().toCompletionStage().toCompletableFuture().join().actualPort();
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
