package dev.codesensei.benchmarks.load;

import dev.codesensei.benchmarks.subject.Visitor;
import dev.codesensei.benchmarks.subject.Wires;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Users with accounts, who sign in once. */
final class School {

    /** More at once would only wait for each other: a password costs the house a twentieth of a second. */
    private static final int AT_ONCE = 4;

    private final Wires wires;
    private final List<String> names;
    private final List<CompletableFuture<Visitor>> visitors;
    private final Queue<Double> signInMillis = new ConcurrentLinkedQueue<>();

    private School(Wires wires, List<String> names) {
        this.wires = wires;
        this.names = names;
        this.visitors =
                names.stream().map(_ -> new CompletableFuture<Visitor>()).toList();
    }

    /** Makes the accounts, which is not measured. */
    static School of(int users, Wires wires) throws InterruptedException, ExecutionException {
        String prefix = "load-" + Long.toString(System.nanoTime(), 36) + "-";
        var school = new School(
                wires, IntStream.range(0, users).mapToObj(user -> prefix + user).toList());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var made = new ArrayList<Future<?>>();
            for (String name : school.names) {
                made.add(threads.submit(() -> {
                    Visitor.register(wires, name);
                    return null;
                }));
            }
            for (Future<?> one : made) {
                one.get();
            }
        }
        return school;
    }

    void signIn(Arrival arrival, long intendedNanos) {
        try {
            Visitor visitor = Visitor.signIn(wires, names.get(arrival.user()));
            signInMillis.add((System.nanoTime() - intendedNanos) / 1e6);
            visitors.get(arrival.user()).complete(visitor);
        } catch (IOException e) {
            visitors.get(arrival.user()).completeExceptionally(e);
        }
    }

    /** Waits until this user has signed in. */
    Visitor visitor(int user) {
        return visitors.get(user).join();
    }

    List<Visitor> all() {
        return visitors.stream().map(CompletableFuture::join).toList();
    }

    List<Double> signInMillis() {
        return List.copyOf(signInMillis);
    }
}
