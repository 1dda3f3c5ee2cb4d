package dev.codesensei.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A real Redis cluster of three masters with a replica each. Any node can be killed and started again. */
public final class RedisCluster implements AutoCloseable {

    private static final int MASTERS = 3;
    private static final int NODES = 2 * MASTERS;

    /** After which the others hold a node to be gone; the least that a machine under load does not trip over. */
    private static final Duration NODE_TIMEOUT = Duration.ofSeconds(2);

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<RedisServer> nodes;

    public RedisCluster() {
        nodes = IntStream.range(0, NODES).mapToObj(_ -> node()).toList();
        List<String> create = new ArrayList<>(List.of("--cluster", "create"));
        nodes.forEach(node -> create.add("127.0.0.1:" + node.port()));
        create.addAll(List.of("--cluster-replicas", "1", "--cluster-yes"));
        client(create);
        nodes.forEach(node -> await(node, "cluster_state:ok"));
    }

    /** In the form that {@code quarkus.redis.hosts} takes. */
    public String urls() {
        return nodes.stream().map(RedisServer::url).collect(Collectors.joining(","));
    }

    /** The master of the hash slot that a key with this tag is in. */
    public RedisServer masterOf(String tag) {
        String slot = ask(anyAlive(), "CLUSTER", "KEYSLOT", tag).strip();
        String all = ask(anyAlive(), "CLUSTER", "NODES");
        int port = all.lines()
                .filter(line -> line.contains("master") && !line.contains("fail"))
                .filter(line ->
                        Stream.of(line.split(" ")).skip(8).anyMatch(range -> covers(range, Integer.parseInt(slot))))
                .mapToInt(line -> Integer.parseInt(line.replaceFirst("^\\S+ \\S+?:(\\d+)@.*$", "$1")))
                .findFirst()
                .orElseThrow();
        return nodes.stream().filter(node -> node.port() == port).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        nodes.forEach(RedisServer::close);
    }

    private static RedisServer node() {
        return new RedisServer(
                "--cluster-enabled",
                "yes",
                "--cluster-node-timeout",
                String.valueOf(NODE_TIMEOUT.toMillis()),
                "--repl-diskless-sync-delay",
                "0");
    }

    private RedisServer anyAlive() {
        return nodes.stream().filter(RedisServer::isAlive).findFirst().orElseThrow();
    }

    private static boolean covers(String range, int slot) {
        int dash = range.indexOf('-');
        return dash > 0
                && Integer.parseInt(range.substring(0, dash)) <= slot
                && slot <= Integer.parseInt(range.substring(dash + 1));
    }

    private static void await(RedisServer node, String said) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!ask(node, "CLUSTER", "INFO").contains(said)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The cluster did not form within " + LIMIT);
            }
            Thread.onSpinWait();
        }
    }

    private static String ask(RedisServer node, String... command) {
        return client(Stream.concat(Stream.of("-p", String.valueOf(node.port())), Stream.of(command))
                .toList());
    }

    private static String client(List<String> arguments) {
        try {
            Process client = new ProcessBuilder(Stream.concat(Stream.of("redis-cli"), arguments.stream())
                            .toList())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!client.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS) || client.exitValue() != 0) {
                throw new IllegalStateException("redis-cli: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("These tests need redis-cli on the PATH", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
