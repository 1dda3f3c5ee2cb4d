package dev.codesensei.standalone.operate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Stands in for each of the services: ready at once, and as the gateway it answers the proof's calls. On its end it
 * writes down who it was, so that a test sees the order.
 */
final class FakeService {

    private FakeService() {}

    public static void main(String... arguments) throws IOException {
        Path data = Path.of(System.getenv("SENSEI_DATA_DIR"));
        Files.writeString(data.resolve("admin-password"), "secret\n");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> noteEnd(data)));
        serve("QUARKUS_MANAGEMENT_PORT");
        serve("QUARKUS_HTTP_PORT");
    }

    private static void serve(String portVariable) throws IOException {
        int port = Integer.parseInt(System.getenv(portVariable));
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        answer(server, "/q/health/ready", "{}");
        answer(server, "/api/auth/login", "{\"token\":\"t\",\"user\":{}}");
        String verdict = System.getenv().getOrDefault("FAKE_VERDICT", "OK");
        answer(
                server,
                "/api/execution/submit",
                "{\"jobId\":\"j\",\"status\":\"completed\",\"verdict\":\"%s\",\"output\":\"Hello from Code Sensei\\n\"}"
                        .formatted(verdict));
        server.start();
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> reply(exchange, body));
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void noteEnd(Path data) {
        boolean gateway = System.getenv("SENSEI_GATEWAY_UPSTREAMS_AUTH") != null;
        try {
            Files.writeString(
                    data.resolve("ended"),
                    gateway ? "gateway\n" : "service\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
