package dev.codesensei.judge.queue;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.impl.types.ErrorType;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Sends commands and scripts to Redis and waits for the answer, on the caller's virtual thread. */
@Singleton
class QueueRedis {

    /** Longer than any script takes, shorter than anybody waits for an answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /**
     * Answers that mean that Redis cannot work now: starting, full, failing over, or closing the connection. Redis 6.2
     * wraps one that a script has met into an error of its own.
     */
    private static final List<String> OUTAGES = List.of(
            "CONNECTION_CLOSED",
            "LOADING",
            "BUSY",
            "OOM",
            "MISCONF",
            "READONLY",
            "NOREPLICAS",
            "MASTERDOWN",
            "CLUSTERDOWN",
            "TRYAGAIN");

    private final ReactiveRedisDataSource redis;
    private final Partitions partitions;

    QueueRedis(ReactiveRedisDataSource redis, Partitions partitions) {
        this.redis = redis;
        this.partitions = partitions;
    }

    Partitions partitions() {
        return partitions;
    }

    /** Those of the partition that a job is in. */
    QueueKeys keysOf(String jobId) {
        return partitions.of(jobId);
    }

    @Nullable Response command(String name, Object... arguments) {
        try {
            return redis.execute(name, strings(List.of(arguments))).await().atMost(TIMEOUT);
        } catch (CompletionException e) {
            throw isAnswer(cause(e)) ? e : new QueueAwayException(cause(e));
        } catch (TimeoutException e) {
            throw new QueueAwayException(e);
        }
    }

    /** Runs a script on the partition's node; {@code arguments} follow the prefix. */
    @Nullable Response run(QueueKeys keys, QueueScript script, List<?> arguments) {
        try {
            return command("EVALSHA", call(keys, script.sha1(), arguments));
        } catch (CompletionException e) {
            if (!isUnknownScript(e)) {
                throw e;
            }
            // Each node of a cluster learns a script by itself, and forgets it when it restarts.
            return command("EVAL", call(keys, script.source(), arguments));
        }
    }

    @Nullable Response run(QueueKeys keys, QueueScript script, Object... arguments) {
        return run(keys, script, List.of(arguments));
    }

    private static Object[] call(QueueKeys keys, String script, List<?> arguments) {
        var call = new ArrayList<Object>(arguments.size() + 4);
        call.add(script);
        call.add(1);
        call.add(keys.epoch());
        call.add(keys.prefix());
        call.addAll(arguments);
        return call.toArray();
    }

    private static boolean isUnknownScript(CompletionException failure) {
        return String.valueOf(cause(failure).getMessage()).startsWith("NOSCRIPT");
    }

    private static Throwable cause(CompletionException failure) {
        return Objects.requireNonNullElse(failure.getCause(), failure);
    }

    /** Whether Redis itself said no, for a reason that lies in the call. */
    private static boolean isAnswer(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return failure instanceof ErrorType
                && OUTAGES.stream()
                        .noneMatch(outage -> message.startsWith(outage + " ")
                                || message.equals(outage)
                                || message.contains("-" + outage + " "));
    }

    private static String[] strings(List<Object> arguments) {
        return arguments.stream().map(String::valueOf).toArray(String[]::new);
    }
}
