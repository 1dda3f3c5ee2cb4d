package dev.codesensei.standalone.suite;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of this machine's loopback address. */
final class Ports {

    private static final int ANY = 0;
    private static final int HIGHEST = 65_535;

    private Ports() {}

    /** So many different ports that nobody uses: all are held until the last is found. */
    static List<Integer> free(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(open(ANY));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /** The port itself, or any free one for 0. */
    static int requireFree(int wanted) {
        if (wanted < ANY || wanted > HIGHEST) {
            throw new Refusal("There is no port %d: choose one from 1 to %d.".formatted(wanted, HIGHEST));
        }
        try (ServerSocket socket = open(wanted)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal(
                    "Port %d is taken by another program: choose a free one with --port.".formatted(wanted), e);
        }
    }

    private static ServerSocket open(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
