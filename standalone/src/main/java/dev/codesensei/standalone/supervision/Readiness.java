package dev.codesensei.standalone.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a process shows that it can be used. */
public sealed interface Readiness {

    /** Asks once; false also when nobody answers. */
    boolean isMet();

    /** Whether it says itself that no waiting will help. */
    default boolean isHopeless() {
        return false;
    }

    /** Ready when a GET answers 200. */
    record Answers(URI health) implements Readiness {

        private static final int TIMEOUT_MILLIS = 2_000;
        private static final String FAULT = "\"fault\":";

        @Override
        public boolean isMet() {
            return ask(HttpURLConnection::getResponseCode)
                    .filter(code -> code == HttpURLConnection.HTTP_OK)
                    .isPresent();
        }

        /** A check of the service that is down names its fault where only people can mend it. */
        @Override
        public boolean isHopeless() {
            return ask(Answers::refusal)
                    .filter(refusal -> refusal.contains(FAULT))
                    .isPresent();
        }

        private static String refusal(HttpURLConnection connection) throws IOException {
            if (connection.getResponseCode() != HttpURLConnection.HTTP_UNAVAILABLE) {
                return "";
            }
            try (InputStream body = connection.getErrorStream()) {
                return body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        private <T> Optional<T> ask(Question<T> question) {
            try {
                var connection = (HttpURLConnection) health.toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(TIMEOUT_MILLIS);
                try {
                    return Optional.of(question.of(connection));
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private interface Question<T> {
            T of(HttpURLConnection connection) throws IOException;
        }
    }

    /** Ready when a port of this machine accepts a connection. */
    record Listens(int port) implements Readiness {

        private static final int TIMEOUT_MILLIS = 500;

        @Override
        public boolean isMet() {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
