package dev.codesensei.runner.testdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.codesensei.judge.grading.TestSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands for those who give tokens and keep tests: over HTTP, and to services that know their secret only. */
public final class TestKeeper implements AutoCloseable {

    static final String SECRET = "of-the-runner";

    private static final String TOKEN = "a-token";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> fetched = new ConcurrentHashMap<>();

    TestKeeper() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/tokens", TestKeeper::grant);
        server.createContext("/internal/blobs/", this::blob);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public String keep(TestSet tests) {
        try {
            return keep(JSON.writeValueAsString(tests));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Keeps a blob and answers its digest. */
    public String keep(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        MessageDigest sum = Digest.begin();
        sum.update(bytes);
        String digest = Digest.name(sum);
        blobs.put(digest, bytes);
        return digest;
    }

    /** How often a blob was handed out. */
    public int fetched(String digest) {
        AtomicInteger count = fetched.get(digest);
        return count == null ? 0 : count.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void blob(HttpExchange exchange) throws IOException {
        String digest = exchange.getRequestURI().getPath().substring("/internal/blobs/".length());
        byte[] bytes = blobs.get(digest);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, new byte[0]);
        } else if (bytes == null) {
            answer(exchange, 404, new byte[0]);
        } else {
            fetched.computeIfAbsent(digest, _ -> new AtomicInteger()).incrementAndGet();
            answer(exchange, 200, bytes);
        }
    }

    /** Wants the name and the secret in basic authentication, as the auth service does. */
    private static void grant(HttpExchange exchange) throws IOException {
        String basic = Base64.getEncoder().encodeToString(("runner-worker:" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean known = ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        String body = "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 600}".formatted(TOKEN);
        answer(exchange, known ? 200 : 401, known ? body.getBytes(StandardCharsets.UTF_8) : new byte[0]);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
