package dev.codesensei.standalone.suite;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where documents and queues are kept: servers of the operator's own, or embedded ones where no URL is given.
 *
 * @param redis one URL, or a comma list of hosts, which means a cluster
 */
public record Stores(Optional<String> mongodb, Optional<String> redis) {

    private static final int MONGODB_PORT = 27_017;
    private static final int REDIS_PORT = 6_379;
    private static final int TIMEOUT_MILLIS = 3_000;

    public static Stores of(Map<String, String> environment) {
        return new Stores(named(environment, "SENSEI_MONGODB_URL"), named(environment, "SENSEI_REDIS_URL"));
    }

    public static Stores embedded() {
        return new Stores(Optional.empty(), Optional.empty());
    }

    /** Refuses servers that do not answer, which the services would only say in their logs after a long wait. */
    public void requireReachable() {
        mongodb.ifPresent(url -> requireReachable("SENSEI_MONGODB_URL", url, MONGODB_PORT));
        redis.ifPresent(url -> requireReachable("SENSEI_REDIS_URL", url, REDIS_PORT));
    }

    /** One host of a list is enough: the others may be away for a while. An address kept in DNS is not looked at. */
    private static void requireReachable(String variable, String url, int usualPort) {
        if (url.startsWith("mongodb+srv:")) {
            return;
        }
        List<String> hosts = Arrays.stream(url.split(",")).map(Stores::host).toList();
        if (hosts.stream().noneMatch(host -> answers(host, usualPort))) {
            throw new Refusal("Nothing answers at %s, which %s names: start it, or unset the variable."
                    .formatted(String.join(", ", hosts), variable));
        }
    }

    /** Host and port alone: what stands before them may be a password. */
    private static String host(String url) {
        return url.replaceFirst("^[a-z]+://", "").replaceFirst("^[^@/]*@", "").replaceFirst("[/?].*$", "");
    }

    private static boolean answers(String host, int usualPort) {
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        try (var socket = new Socket()) {
            int port = colon < 0 ? usualPort : Integer.parseInt(host.substring(colon + 1));
            socket.connect(new InetSocketAddress(name, port), TIMEOUT_MILLIS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(url -> !url.isBlank());
    }
}
