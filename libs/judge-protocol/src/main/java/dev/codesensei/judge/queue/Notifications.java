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
 * The one channel on which an instance hears of jobs: one of the execution service of those it watches, a runner of those
 * that are to be cancelled. It holds a connection of its own: the framework's subscriber, which takes one from the pool, was seen to miss Redis's confirmation after Redis
 * had been restarted, and then hears nothing at all.
 */
@Singleton
public class Notifications {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Redis redis;

    Notifications(Redis redis) {
        this.redis = redis;
    }

    /** What is heard. Called on an event loop: hand work to another thread. */
    public interface Listener {

        /**
         * Something happened to a job.
         *
         * @param outcome as {@link FinishedJobs#outcome} reads it, empty when it has to be fetched; absent when there are
         *     only new events to look at
         */
        void heard(String jobId, Optional<String> outcome);

        /** The connection is gone: what happens until the next subscription is not heard. May be called twice. */
        void lost();
    }

    /** A subscription that Redis has confirmed. */
    public static final class Channel implements AutoCloseable {

        private final RedisConnection connection;
        private final String name;
        private volatile long heardAt = System.nanoTime();

        private Channel(RedisConnection connection, String name) {
            this.connection = connection;
            this.name = name;
        }

        /** Asks for a sign of life; subscribing twice changes nothing and is answered like the first time. */
        public void probe() {
            connection.send(Request.cmd(Command.SUBSCRIBE).arg(name));
        }

        /** How long Redis has said nothing on this connection. */
        public Duration silence() {
            return Duration.ofNanos(System.nanoTime() - heardAt);
        }

        @Override
        public void close() {
            connection.close();
        }
    }

    /** Subscribes; returns once Redis has confirmed it, and fails when it does not. */
    public Channel subscribe(String instance, Listener listener) {
        var confirmed = new CompletableFuture<Channel>();
        Future<RedisConnection> connecting = redis.connect()
                .onSuccess(connection -> subscribe(connection, QueueKeys.notifications(instance), listener, confirmed))
                .onFailure(confirmed::completeExceptionally);
        try {
            return confirmed.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            connecting.onSuccess(RedisConnection::close);
            throw new QueueAwayException(e);
        }
    }

    private static void subscribe(
            RedisConnection connection, String name, Listener listener, CompletableFuture<Channel> confirmed) {
        var channel = new Channel(connection, name);
        connection.handler(message -> {
            channel.heardAt = System.nanoTime();
            hear(message, channel, listener, confirmed);
        });
        connection.endHandler(_ -> listener.lost());
        connection.exceptionHandler(_ -> listener.lost());
        connection.send(Request.cmd(Command.SUBSCRIBE).arg(name)).onFailure(confirmed::completeExceptionally);
    }

    private static void hear(
            Response message, Channel channel, Listener listener, CompletableFuture<Channel> confirmed) {
        switch (message.get(0).toString()) {
            case "subscribe" -> confirmed.complete(channel);
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
