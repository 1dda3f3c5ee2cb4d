package dev.codesensei.e2e.chaos;

import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import java.util.List;
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
    private final List<Future<?>> customers;

    Crowd(Api api, int size, int atOnce) {
        List<Caller> accounts =
                IntStream.range(0, ACCOUNTS).mapToObj(_ -> api.guest()).toList();
        Customer.Channel[] channels = Customer.Channel.values();
        var room = new Semaphore(atOnce);
        this.customers = IntStream.range(0, size)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    room.acquire();
                    try {
                        new Customer(accounts.get(i % ACCOUNTS), channels[i % channels.length], i, ledger).buy();
                    } finally {
                        room.release();
                    }
                    return null;
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

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
