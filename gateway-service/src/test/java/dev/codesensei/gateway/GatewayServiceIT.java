package dev.codesensei.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The jar as it is delivered: it starts, says that it is healthy, and carries one request to a service and back. */
class GatewayServiceIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PORT = freePort();
    private static final int MANAGEMENT_PORT = freePort();
    private static HttpServer service;
    private static Process gateway;

    @BeforeAll
    static void start() throws IOException {
        service = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        service.createContext("/", exchange -> {
            byte[] body = "[\"python\"]".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        service.start();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar().toString());
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_HTTP_PORT", String.valueOf(PORT));
        command.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(MANAGEMENT_PORT));
        command.environment()
                .put(
                        "SENSEI_GATEWAY_UPSTREAMS_EXECUTION",
                        "http://127.0.0.1:" + service.getAddress().getPort());
        gateway = command.inheritIO().start();
    }

    @AfterAll
    static void stop() {
        gateway.destroy();
        service.stop(0);
    }

    @Test
    void theJarStartsAndCarriesARequest() throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> get(MANAGEMENT_PORT, "/q/health/ready").statusCode() == 200);

        HttpResponse<String> languages = get(PORT, "/api/execution/languages");

        assertThat(languages.body()).isEqualTo("[\"python\"]");
        assertThat(get(PORT, "/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get(PORT, "/api/execution/queue/stats").statusCode()).isEqualTo(401);
        assertThat(get(PORT, "/q/health/ready").statusCode()).isEqualTo(404);
        assertThat(get(MANAGEMENT_PORT, "/q/metrics").body())
                .contains("sensei_gateway_requests_total{route=\"languages\",status=\"2xx\"} 1.0");
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            List<Path> jars = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .toList();
            assertThat(jars).as("the packaged jar").hasSize(1);
            return jars.getFirst();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
