package dev.codesensei.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ready", exchange -> exchange.sendResponseHeaders(200, -1));
        server.createContext("/starting", exchange -> exchange.sendResponseHeaders(503, -1));
        server.createContext("/waiting", exchange -> answer(exchange, "{\"checks\":[{\"name\":\"prepared\"}]}"));
        server.createContext(
                "/faulty", exchange -> answer(exchange, "{\"checks\":[{\"data\":{\"fault\": \"a key is missing\"}}]}"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void onlyAnAnswerOf200IsReady() {
        assertThat(answers("/ready").isMet()).isTrue();
        assertThat(answers("/starting").isMet()).isFalse();
    }

    @Test
    void onlyAServiceThatNamesAFaultIsHopeless() {
        assertThat(answers("/faulty").isHopeless()).isTrue();
        assertThat(answers("/faulty").isMet()).isFalse();
        assertThat(answers("/waiting").isHopeless()).isFalse();
        assertThat(answers("/starting").isHopeless()).isFalse();
        assertThat(answers("/ready").isHopeless()).isFalse();
    }

    @Test
    void nobodyThereIsNotReady() {
        Readiness health = answers("/ready");
        Readiness port = new Readiness.Listens(server.getAddress().getPort());
        assertThat(port.isMet()).isTrue();

        server.stop(0);

        assertThat(health.isMet()).isFalse();
        assertThat(health.isHopeless()).isFalse();
        assertThat(port.isMet()).isFalse();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(503, bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Readiness answers(String path) {
        return new Readiness.Answers(
                URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path)));
    }
}
