package dev.codesensei.judge.queue;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one channel on which an instance of the execution service hears of the jobs it watches. It holds a connection of
 * its own: the framework's subscriber, which takes one from the pool, was seen to miss Redis's confirmation after Redis
 * had been restarted, and then hears nothing at all.
 */
@Singleton
public class Notifications {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Redis redis;
    private final QueueKeys keys;

    Notifications(Redis redis, QueueRedis queue) {
        this.redis = redis;
        this.keys = queue.keys();
    }

    /** What is heard. Called on an event loop: hand work to another thread. */
    public interface Listener {

        /**
         * Something happened to a job.
         *
         * @param outcome as {@link FinishedJobs#outcome} reads it, empty when the queue has it; absent when there are only
         *     new events to look at
         */
        void heard(String jobId, Optional<String> outcome);

        /** The connection is gone: what happens until the next subscription is not heard. */
        void lost();
    }

    /** Subscribes; returns once Redis has confirmed it, and fails when it does not. */
    public void subscribe(String instance, Listener listener) {
        var confirmed = new CompletableFuture<Void>();
        Future<RedisConnection> connecting = redis.connect()
                .onSuccess(connection -> subscribe(connection, keys.notifications(instance), listener, confirmed))
                .onFailure(confirmed::completeExceptionally);
        try {
            confirmed.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            confirmed.cancel(false);
            connecting.onSuccess(RedisConnection::close);
            throw new QueueAwayException(e);
        }
    }

    private static void subscribe(
            RedisConnection connection, String channel, Listener listener, CompletableFuture<Void> confirmed) {
        connection.handler(message -> hear(message, listener, confirmed));
        connection.endHandler(_ -> end(connection, listener, confirmed));
        connection.exceptionHandler(_ -> end(connection, listener, confirmed));
        connection.send(Request.cmd(Command.SUBSCRIBE).arg(channel)).onFailure(confirmed::completeExceptionally);
    }

    /** What was never confirmed cannot be lost. */
    private static void end(RedisConnection connection, Listener listener, CompletableFuture<Void> confirmed) {
        if (!confirmed.completeExceptionally(new IllegalStateException("The connection ended"))
                && !confirmed.isCompletedExceptionally()) {
            connection.close();
            listener.lost();
        }
    }

    private static void hear(Response message, Listener listener, CompletableFuture<Void> confirmed) {
        switch (message.get(0).toString()) {
            case "subscribe" -> confirmed.complete(null);
            case "message" -> hear(message.get(2).toString(), listener);
            default -> {
                // Redis may send other kinds, such as the end of a subscription that nobody asked for.
            }
        }
    }

    private static void hear(String message, Listener listener) {
        int end = message.indexOf('\n');
        if (end < 0) {
            listener.heard(message, Optional.empty());
        } else {
            listener.heard(message.substring(0, end), Optional.of(message.substring(end + 1)));
        }
    }
}
