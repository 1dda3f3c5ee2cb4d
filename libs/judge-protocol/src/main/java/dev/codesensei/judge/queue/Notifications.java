package dev.codesensei.judge.queue;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The one channel on which an instance of the execution service hears of the jobs it watches. */
@Singleton
public class Notifications {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final ReactiveRedisDataSource redis;
    private final QueueKeys keys;

    Notifications(ReactiveRedisDataSource redis, QueueRedis queue) {
        this.redis = redis;
        this.keys = queue.keys();
    }

    /** What is heard. Called on an event loop: hand work to another thread. */
    public interface Listener {

        /**
         * Something happened to a job.
         *
         * @param outcome as {@link FinishedJobs#outcome} reads it; empty when there are only new events to look at
         */
        void heard(String jobId, Optional<String> outcome);

        /** The connection is gone: what happens until the next subscription is not heard. */
        void lost();
    }

    /** Subscribes; returns once Redis has confirmed it. */
    public void subscribe(String instance, Listener listener) {
        Uni<?> subscribed = redis.pubsub(String.class)
                .subscribe(
                        List.of(keys.notifications(instance)),
                        message -> hear(message, listener),
                        listener::lost,
                        _ -> listener.lost());
        subscribed.await().atMost(TIMEOUT);
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
