package dev.codesensei.benchmarks.subject;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP/1.1 connection, spoken by hand: whoever makes load on the very machine that is measured has to cost next to
 * nothing. For one request at a time.
 */
public final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 100_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final String host;

    private Wire(URI address, int buffer) throws IOException {
        this.host = address.getAuthority();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), TIMEOUT_MILLIS);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream(), buffer);
    }

    /** What came back; names of headers in small letters. */
    public record Reply(int status, Map<String, String> headers, String body) {}

    /**
     * Connects.
     *
     * @param buffer bytes for what comes in
     */
    public static Wire open(URI address, int buffer) throws IOException {
        return new Wire(address, buffer);
    }

    /** Sends a request and reads its answer to the end. */
    public Reply exchange(String start, Map<String, String> headers, byte[] body) throws IOException {
        Reply head = begin(start, headers, body);
        return new Reply(head.status(), head.headers(), new String(content(head.headers()), StandardCharsets.UTF_8));
    }

    /** Sends a request and reads only the head of its answer. */
    public Reply begin(String start, Map<String, String> headers, byte[] body) throws IOException {
        var text = new StringBuilder(start).append(" HTTP/1.1\r\nHost: ").append(host);
        headers.forEach(
                (name, value) -> text.append("\r\n").append(name).append(": ").append(value));
        text.append("\r\nContent-Length: ").append(body.length).append("\r\n\r\n");
        var request = new ByteArrayOutputStream();
        request.writeBytes(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        return head();
    }

    private Reply head() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        var headers = new HashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Reply(status, headers, "");
    }

    private byte[] content(Map<String, String> headers) throws IOException {
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        var whole = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            whole.writeBytes(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    /** The next line without its end. */
    public String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The other side has hung up");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
