package dev.codesensei.standalone.supervision;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** How a process shows that it can be used. */
public sealed interface Readiness {

    /** Asks once; false also when nobody answers. */
    boolean isMet();

    /** Ready when a GET answers 200. */
    record Answers(URI health) implements Readiness {

        private static final int TIMEOUT_MILLIS = 2_000;

        @Override
        public boolean isMet() {
            try {
                var connection = (HttpURLConnection) health.toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(TIMEOUT_MILLIS);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
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
