package dev.codesensei.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Services.class)
class StreamingTest {

    private static final int CHUNK = 64 * 1024;
    /** More than the kernel buffers for the two connections of a call, some 20 MiB at most. */
    private static final int MORE_THAN_BUFFERS = 48 << 20;

    Services services;

    @BeforeEach
    void forget() {
        services.reset();
    }

    @Test
    void anEventArrivesWhileTheServiceStillHoldsTheStream() throws IOException {
        var stream = new ArrayList<HttpServerResponse>();
        services.behave(request -> {
            HttpServerResponse response = request.response().setChunked(true);
            response.putHeader("Content-Type", "text/event-stream").write("data: queued\n\n");
            stream.add(response);
        });

        try (Wire wire = Wire.open()) {
            String begin =
                    wire.send("GET /open HTTP/1.1\r\nHost: gateway\r\n\r\n").readUntil("data: queued\n\n");
            stream.getFirst().end("data: result\n\n");
            String rest = wire.readUntil("0\r\n\r\n");

            assertThat(begin).contains("text/event-stream").endsWith("data: queued\n\n");
            assertThat(rest).contains("data: result\n\n");
        }
    }

    @Test
    void aSilentStreamIsAcceptedAtOnce() throws IOException {
        services.behave(request -> request.response().setChunked(true).write(""));

        try (Wire wire = Wire.open()) {
            String head =
                    wire.send("GET /open HTTP/1.1\r\nHost: gateway\r\n\r\n").readUntil("\r\n\r\n");

            assertThat(head).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aChunkGoesUpWhileTheClientStillHoldsTheRequest() throws IOException {
        var arrived = new AtomicLong();
        services.behave(request -> {
            request.handler(chunk -> arrived.addAndGet(chunk.length()));
            request.endHandler(_ -> request.response().end("all"));
        });

        try (Wire wire = Wire.open()) {
            wire.send("POST /open HTTP/1.1\r\nHost: gateway\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n");
            await().untilAtomic(arrived, equalTo(5L));
            String answer = wire.send("4\r\nlast\r\n0\r\n\r\n").readUntil("all");

            assertThat(answer).startsWith("HTTP/1.1 200");
            assertThat(arrived).hasValue(9);
        }
    }

    @Test
    void aServiceThatDoesNotReadStopsTheClientInsteadOfFillingMemory() throws IOException {
        var held = new ArrayList<HttpServerRequest>();
        services.behave(request -> {
            request.pause();
            held.add(request);
        });

        try (Wire wire = Wire.open()) {
            wire.send("POST /open HTTP/1.1\r\nHost: gateway\r\nContent-Length: " + MORE_THAN_BUFFERS + "\r\n\r\n");
            var written = new AtomicInteger();
            Thread sender = Thread.ofVirtual().start(() -> send(wire, written));
            await().until(() -> held.size() == 1 && stalled(written));
            int stalledAt = written.get();
            held.getFirst().response().setStatusCode(200);
            held.getFirst().body().onSuccess(body -> held.getFirst().response().end("read " + body.length()));
            held.getFirst().resume();
            String answer = wire.readUntil("read " + MORE_THAN_BUFFERS);

            assertThat(stalledAt).isLessThan(MORE_THAN_BUFFERS);
            assertThat(answer).endsWith("read " + MORE_THAN_BUFFERS);
            await().until(() -> !sender.isAlive());
        }
    }

    @Test
    void aClientThatDoesNotReadStopsTheServiceInsteadOfFillingMemory() throws IOException {
        var full = new AtomicBoolean();
        var sent = new AtomicLong();
        services.behave(request -> pour(request.response().setChunked(true), sent, full));

        try (Wire wire = Wire.open()) {
            wire.send("GET /open HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");
            await().untilTrue(full);
            String answer = wire.readAll();

            assertThat(sent.get()).isEqualTo(64L << 20);
            assertThat(answer.length()).isGreaterThan(64 << 20);
        }
    }

    @Test
    void healthAnswersWhileTwoHundredCallsWait() throws IOException {
        var waiting = new ArrayList<Wire>();
        services.behave(_ -> {});
        for (int i = 0; i < 200; i++) {
            waiting.add(Wire.open().send("GET /open HTTP/1.1\r\nHost: gateway\r\n\r\n"));
        }
        await().until(() -> services.seen().size() == 200);

        String answer = Wire.get("/health");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("{\"status\":\"UP\"}");
        services.seen().forEach(request -> request.response().end("done"));
        for (Wire wire : waiting) {
            assertThat(wire.readUntil("done")).startsWith("HTTP/1.1 200");
            wire.close();
        }
    }

    @Test
    void aConnectionToAServiceIsUsedAgain() throws IOException {
        try (Wire wire = Wire.open()) {
            for (int i = 0; i < 20; i++) {
                wire.send("POST /open HTTP/1.1\r\nHost: gateway\r\nContent-Length: 4\r\n\r\nping")
                        .readUntil("ping");
            }
        }

        assertThat(services.seen()).hasSize(20);
        assertThat(services.connections()).isLessThanOrEqualTo(1);
    }

    @Test
    void requestsSentAheadAreAnsweredInOrder() throws IOException {
        services.behave(request ->
                request.body().onSuccess(body -> request.response().end(request.path() + ";")));

        try (Wire wire = Wire.open()) {
            String answers = wire.send("POST /open/1 HTTP/1.1\r\nHost: gateway\r\nContent-Length: 3\r\n\r\none"
                            + "GET /open/2 HTTP/1.1\r\nHost: gateway\r\n\r\n"
                            + "GET /health HTTP/1.1\r\nHost: gateway\r\n\r\n"
                            + "GET /open/3 HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n")
                    .readAll();

            assertThat(answers).containsSubsequence("/open/1;", "/open/2;", "{\"status\":\"UP\"}", "/open/3;");
        }
    }

    @Test
    void aClientThatAsksFirstIsToldToGoOn() throws IOException {
        try (Wire wire = Wire.open()) {
            String leave = wire.send(
                            "POST /open HTTP/1.1\r\nHost: gateway\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
                    .readUntil("\r\n\r\n");
            String answer = wire.send("body").readUntil("body");

            assertThat(leave).startsWith("HTTP/1.1 100");
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("body");
        }
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedUnread() throws IOException {
        try (Wire wire = Wire.open()) {
            String answer = wire.send(
                            "POST /small HTTP/1.1\r\nHost: gateway\r\nContent-Length: 1025\r\nExpect: 100-continue\r\n\r\n")
                    .readUntil("}");

            assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:sensei:error:payload-too-large");
            assertThat(services.seen()).isEmpty();
        }
    }

    @Test
    void aBodyThatGrowsTooLargeIsRefusedWhereItDoes() throws IOException {
        var broken = new AtomicBoolean();
        services.behave(
                request -> request.exceptionHandler(_ -> broken.set(true)).handler(_ -> {}));

        try (Wire wire = Wire.open()) {
            String chunk = "200\r\n" + "x".repeat(512) + "\r\n";
            String answer = wire.send("POST /small HTTP/1.1\r\nHost: gateway\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .send(chunk + chunk + chunk)
                    .readUntil("}");
            String next = wire.send("0\r\n\r\nGET /health HTTP/1.1\r\nHost: gateway\r\n\r\n")
                    .readUntil("UP");

            assertThat(answer).startsWith("HTTP/1.1 413").contains("urn:sensei:error:payload-too-large");
            assertThat(next).startsWith("HTTP/1.1 200");
            await().untilTrue(broken);
        }
    }

    @Test
    void aBodyOfExactlyTheLimitPasses() throws IOException {
        String answer = Wire.exchange(
                "POST /small HTTP/1.1\r\nHost: gateway\r\nContent-Length: 1024\r\nConnection: close\r\n\r\n"
                        + "x".repeat(1024));

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("x".repeat(1024));
    }

    private static void send(Wire wire, AtomicInteger written) {
        var chunk = new byte[CHUNK];
        try {
            while (written.get() < MORE_THAN_BUFFERS) {
                wire.send(chunk);
                written.addAndGet(CHUNK);
            }
        } catch (IOException e) {
            written.set(-1);
        }
    }

    /** Whether nothing more was accepted for a while. */
    private static boolean stalled(AtomicInteger written) {
        int before = written.get();
        await().during(Duration.ofMillis(300)).until(() -> true);
        return before > 0 && written.get() == before;
    }

    private static void pour(HttpServerResponse to, AtomicLong sent, AtomicBoolean full) {
        var chunk = Buffer.buffer(new byte[CHUNK]);
        while (sent.get() < 64L << 20) {
            if (to.writeQueueFull()) {
                full.set(true);
                to.drainHandler(_ -> pour(to, sent, full));
                return;
            }
            sent.addAndGet(CHUNK);
            to.write(chunk);
        }
        to.end();
    }
}
