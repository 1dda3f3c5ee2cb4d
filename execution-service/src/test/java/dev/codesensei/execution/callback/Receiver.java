package dev.codesensei.execution.callback;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;

/** Somebody who is called back. It answers as it was told, once each, and then with 204. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<HttpHandler> script = new ConcurrentLinkedQueue<>();

    private Receiver(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What came. */
    record Letter(String method, String target, Headers headers, byte[] body) {

        String header(String name) {
            return headers.values().getFirst(name);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The signature with a secret, as a receiver would make it. */
        String hmac(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
                mac.update((header("Sensei-Timestamp") + "." + text()).getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(mac.doFinal());
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** So that a letter can be a record. */
    record Headers(com.sun.net.httpserver.Headers values) {}

    static Receiver open() {
        try {
            return new Receiver(HttpServer.create(anyPort(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Receiver open(SSLContext identity) {
        try {
            HttpsServer server = HttpsServer.create(anyPort(), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(identity));
            return new Receiver(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Receiver then(int status) {
        return then(exchange -> exchange.sendResponseHeaders(status, -1));
    }

    Receiver then(HttpHandler answer) {
        script.add(answer);
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    List<Letter> letters() {
        return letters;
    }

    List<Letter> awaitLetters(int count) {
        await().until(() -> letters.size() >= count);
        return letters;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpHandler answer = script.poll();
        letters.add(new Letter(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                new Headers(exchange.getRequestHeaders()),
                body));
        try (exchange) {
            if (answer == null) {
                exchange.sendResponseHeaders(204, -1);
            } else {
                answer.handle(exchange);
            }
        }
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
    }
}
