package dev.codesensei.execution.callback;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the addresses of hosts, within a time: the system's own way of asking knows no end. */
@Singleton
class NameLookup {

    /** The system call blocks its thread, and so must not have a virtual one. */
    private final ExecutorService threads;

    NameLookup(CallbackConfig config) {
        this.threads = Executors.newFixedThreadPool(
                config.parallel(),
                Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());
    }

    List<InetAddress> addresses(String host, Duration limit)
            throws UnknownHostException, TimeoutException, InterruptedException {
        Future<InetAddress[]> found = threads.submit(() -> InetAddress.getAllByName(host));
        try {
            return List.of(found.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException _) {
            throw new UnknownHostException(host);
        } finally {
            found.cancel(true);
        }
    }
}
