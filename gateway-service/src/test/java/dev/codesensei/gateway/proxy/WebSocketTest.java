package dev.codesensei.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.codesensei.gateway.SigningKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A WebSocket passes through, in both directions and to its end. */
@QuarkusTest
@WithTestResource(Services.class)
class WebSocketTest {

    private static final String PATH = "/api/execution/interactive";
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LARGE = 4 << 20;

    Services services;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry metrics;

    private WebSocketClient client;

    @BeforeEach
    void open() {
        services.reset();
        client = vertx.createWebSocketClient(
                new WebSocketClientOptions().setMaxFrameSize(LARGE).setMaxMessageSize(LARGE));
    }

    @AfterEach
    void close() {
        client.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void messagesPassBothWays() throws Exception {
        services.behave(request -> upgrade(request, server -> server.textMessageHandler(server::writeTextMessage)));

        assertThat(echoed(connect(to(PATH + "?a=b")), "hé")).isEqualTo("hé");

        assertThat(services.last().uri()).isEqualTo(PATH + "?a=b");
    }

    @Test
    void aMessageThatFollowsTheHandshakeAtOnceIsNotLost() throws Exception {
        services.behave(request -> upgrade(request, server -> server.writeTextMessage("welcome")));
        var heard = new CompletableFuture<String>();

        connect(to(PATH), socket -> socket.textMessageHandler(heard::complete));

        assertThat(heard.get(10, TimeUnit.SECONDS)).isEqualTo("welcome");
    }

    @Test
    void aLargeMessagePassesWhole() throws Exception {
        services.behave(request -> upgrade(request, server -> {
            Buffer all = Buffer.buffer();
            server.handler(bytes -> {
                all.appendBuffer(bytes);
                if (all.length() == LARGE / 2) {
                    server.writeTextMessage(Integer.toString(all.length()));
                }
            });
        }));

        assertThat(echoed(connect(to(PATH)), "x".repeat(LARGE / 2))).isEqualTo(Integer.toString(LARGE / 2));
    }

    @Test
    void theTokenGoesAlong() {
        String token = token();
        services.behave(request -> upgrade(request, _ -> {}));

        connect(to(PATH).addHeader("Authorization", "Bearer " + token));

        assertThat(services.last().getHeader("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void aTokenThatIsNotValidIsRefusedHere() {
        assertThat(refusal(to(PATH).addHeader("Authorization", "Bearer nonsense")))
                .isEqualTo(401);

        assertThat(services.seen()).isEmpty();
    }

    @Test
    void aPageOfAnotherSiteCannotUseTheCookie() {
        String cookie = "sensei_token=" + token();
        services.behave(request -> upgrade(request, _ -> {}));

        assertThat(refusal(to(PATH).addHeader("Cookie", cookie).addHeader("Origin", "https://evil.example")))
                .isEqualTo(403);
        assertThat(refusal(to(PATH).addHeader("Cookie", cookie).addHeader("Origin", "null")))
                .isEqualTo(403);
        assertThat(services.seen()).isEmpty();
        connect(to(PATH).addHeader("Cookie", cookie).addHeader("Origin", "http://127.0.0.1:" + Wire.port()));
    }

    @Test
    void whatTheServiceRefusesIsRefused() {
        services.behave(request -> request.response().setStatusCode(404).end("no"));

        assertThat(refusal(to(PATH))).isEqualTo(404);
    }

    @Test
    void aServiceThatIsAwayIsAnsweredFor() {
        assertThat(refusal(to("/away"))).isEqualTo(503);
    }

    @Test
    void whereARouteDoesNotAllowItTheWishIsNotPassedOn() {
        given().header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .get("/open")
                .then()
                .statusCode(200);

        assertThat(services.last().getHeader("Upgrade")).isNull();
    }

    @Test
    void theReasonOfTheServiceReachesTheClient() throws Exception {
        services.behave(request -> upgrade(request, server -> server.close((short) 4409, "elsewhere")));
        var closed = new CompletableFuture<WebSocket>();

        WebSocket socket = connect(to(PATH), open -> open.closeHandler(_ -> closed.complete(open)));

        closed.get(10, TimeUnit.SECONDS);
        assertThat(socket.closeStatusCode()).isEqualTo((short) 4409);
        assertThat(socket.closeReason()).isEqualTo("elsewhere");
    }

    @Test
    void theServiceLearnsThatTheClientHasGone() {
        var open = new ConcurrentLinkedQueue<ServerWebSocket>();
        services.behave(request -> upgrade(request, open::add));
        connect(to(PATH));
        await().atMost(SOON).until(() -> open.size() == 1);

        client.close().toCompletionStage().toCompletableFuture().join();

        await().atMost(SOON).until(() -> open.element().isClosed());
        await().atMost(SOON).until(this::openHere, count -> count == 0);
    }

    @Test
    void aServiceThatDiesClosesTheClient() throws Exception {
        services.behave(request ->
                upgrade(request, server -> services.last().connection().close()));
        var closed = new CompletableFuture<Boolean>();

        connect(to(PATH), socket -> socket.closeHandler(_ -> closed.complete(true)));

        assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aConnectionOnWhichNothingMovesIsClosed() throws Exception {
        services.behave(request -> upgrade(request, _ -> {}));
        var closed = new CompletableFuture<Boolean>();

        connect(to("/hasty"), socket -> socket.closeHandler(_ -> closed.complete(true)));

        assertThat(closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoDoesNotReadHoldsUpTheServiceAndNotTheGateway() {
        var full = new CompletableFuture<Boolean>();
        services.behave(request -> upgrade(request, server -> flood(server, full)));

        WebSocket socket = connect(to(PATH), WebSocket::pause);

        assertThat(full.join()).isTrue();
        socket.resume();
    }

    /** Writes until the connection takes no more; without back-pressure that is never. */
    private void flood(ServerWebSocket server, CompletableFuture<Boolean> full) {
        long timer = vertx.setPeriodic(5, id -> {
            for (int i = 0; i < 16 && !server.writeQueueFull(); i++) {
                server.writeBinaryMessage(Buffer.buffer(new byte[60_000]));
            }
        });
        vertx.setPeriodic(500, id -> {
            if (server.writeQueueFull()) {
                vertx.cancelTimer(timer);
                vertx.cancelTimer(id);
                full.complete(true);
            }
        });
    }

    private static void upgrade(HttpServerRequest request, Consumer<ServerWebSocket> then) {
        request.toWebSocket().onSuccess(then::accept);
    }

    private double openHere() {
        return metrics.get("sensei.gateway.open")
                .tag("route", "interactive")
                .gauge()
                .value();
    }

    private static String token() {
        return Services.KEY.sign(SigningKey.claims(Instant.now().getEpochSecond()));
    }

    private static WebSocketConnectOptions to(String uri) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(Wire.port())
                .setURI(uri);
    }

    private WebSocket connect(WebSocketConnectOptions options) {
        return connect(options, _ -> {});
    }

    private WebSocket connect(WebSocketConnectOptions options, Consumer<WebSocket> handlers) {
        return client.connect(options)
                .onSuccess(handlers::accept)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private int refusal(WebSocketConnectOptions options) {
        try {
            connect(options);
        } catch (CompletionException e) {
            return assertThat(e.getCause())
                    .asInstanceOf(InstanceOfAssertFactories.type(UpgradeRejectedException.class))
                    .actual()
                    .getStatus();
        }
        throw new AssertionError("Not refused");
    }

    private static String echoed(WebSocket socket, String text) throws Exception {
        var echo = new CompletableFuture<String>();
        socket.textMessageHandler(echo::complete);
        socket.writeTextMessage(text);
        return echo.get(10, TimeUnit.SECONDS);
    }
}
