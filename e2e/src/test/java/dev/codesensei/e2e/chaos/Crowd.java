package dev.codesensei.e2e.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/** Many customers, so many of them at once, who use all channels in turn. */
final class Crowd implements AutoCloseable {

    private static final int ACCOUNTS = 5;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Ledger ledger = new Ledger();
    private final Semaphore room;
    private final List<Future<Boolean>> customers;

    Crowd(Api api, int size, int atOnce) {
        List<Caller> accounts =
                IntStream.range(0, ACCOUNTS).mapToObj(_ -> api.guest()).toList();
        Channel[] channels = Channel.values();
        this.room = new Semaphore(atOnce);
        this.customers = IntStream.range(0, size)
                .mapToObj(i -> new Customer(accounts.get(i % ACCOUNTS), channels[i % channels.length], i, ledger))
                .map(customer -> enter(() -> {
                    customer.buy();
                    return true;
                }))
                .toList();
    }

    Ledger ledger() {
        return ledger;
    }

    boolean isServed() {
        return customers.stream().allMatch(Future::isDone);
    }

    /** Returns when everybody has a verdict; fails with what the first unhappy customer says. */
    void awaitVerdicts() throws InterruptedException, ExecutionException {
        for (Future<?> customer : customers) {
            customer.get();
        }
    }

    /** Everybody asks once more, over another channel; whoever was killed last may still be on its way back. */
    Balance balance() throws InterruptedException, ExecutionException {
        var asked = new HashMap<String, Future<JsonNode>>();
        ledger.orders().forEach((jobId, customer) -> asked.put(jobId, enter(() -> customer.askAgain(jobId))));
        Map<String, JsonNode> now = new HashMap<>();
        for (Map.Entry<String, Future<JsonNode>> one : asked.entrySet()) {
            now.put(one.getKey(), one.getValue().get());
        }
        return ledger.balance(now);
    }

    private <T> Future<T> enter(Callable<T> visit) {
        return threads.submit(() -> {
            room.acquire();
            try {
                return visit.call();
            } finally {
                room.release();
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
