package dev.codesensei.e2e.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The suite's Redis, asked a question in its inline protocol now and then. */
record RedisServer(int port) {

    private static final String LOOPBACK = "127.0.0.1";

    /** The first line of the answer that begins so. */
    String lineOf(String command, String beginning) {
        try (var socket = new Socket(LOOPBACK, port);
                var answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String line = answer.readLine();
            while (line != null && !line.startsWith(beginning) && !line.startsWith("-")) {
                line = answer.readLine();
            }
            return String.valueOf(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
