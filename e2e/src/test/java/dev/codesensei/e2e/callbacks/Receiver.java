package dev.codesensei.e2e.callbacks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who is called back: takes letters in, and answers them when it is told to. */
final class Receiver implements AutoCloseable {

    /** On the loopback, but none of the addresses that the suite itself has. */
    private static final String ADDRESS = "127.0.0.77";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch answers = new CountDownLatch(0);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(ADDRESS), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What came. */
    record Letter(String job, String delivery, String timestamp, String signature, String body) {

        /** As the guide tells receivers to do it. */
        boolean isSignedWith(String secret) {
            return Arrays.asList(signature.split(",")).contains("v1=" + hmac(secret));
        }

        private String hmac(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
                return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    String url() {
        return "http://%s:%d/hook".formatted(ADDRESS, server.getAddress().getPort());
    }

    List<Letter> letters() {
        return letters;
    }

    void stopAnswering() {
        answers = new CountDownLatch(1);
    }

    void answerAgain() {
        answers.countDown();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            letters.add(new Letter(
                    headers.getFirst("Sensei-Job"),
                    headers.getFirst("Sensei-Delivery"),
                    headers.getFirst("Sensei-Timestamp"),
                    headers.getFirst("Sensei-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            answers.await();
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
