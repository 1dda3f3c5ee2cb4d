package dev.codesensei.gateway.proxy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.eclipse.microprofile.config.ConfigProvider;

/** A connection to the gateway on which a test writes and reads bytes, because real clients are too polite. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire open() throws IOException {
        var socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Wire(socket);
    }

    static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    }

    /** One request on a connection of its own; the whole answer as it came. */
    static String exchange(String request) throws IOException {
        try (Wire wire = open()) {
            return wire.send(request).readAll();
        }
    }

    /** A GET that asks to close the connection after it. */
    static String get(String target) throws IOException {
        return exchange("GET " + target + " HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");
    }

    Wire send(String bytes) throws IOException {
        return send(bytes.getBytes(ISO_8859_1));
    }

    Wire send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Reads until the text has come, or the gateway closes. */
    String readUntil(String text) throws IOException {
        var read = new StringBuilder();
        InputStream in = socket.getInputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            read.append((char) next);
            if (read.indexOf(text, Math.max(0, read.length() - text.length())) >= 0) {
                return read.toString();
            }
        }
        return read.toString();
    }

    String readAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
