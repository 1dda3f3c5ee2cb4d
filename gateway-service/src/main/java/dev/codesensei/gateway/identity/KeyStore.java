package dev.codesensei.gateway.identity;

import io.quarkus.logging.Log;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the sign-in service's public keys. They are fetched when first needed and stay in use while that service is
 * away. Safe for use by all event loops at once; one request at a time is under way.
 */
@Singleton
class KeyStore {

    private static final int OK = 200;

    private final Vertx vertx;
    private final IdentityConfig config;
    private final Clock clock;
    private final HttpClient client;
    private final AtomicReference<@Nullable Future<TrustedKeys>> fetch = new AtomicReference<>();
    private volatile TrustedKeys keys = TrustedKeys.NONE;
    private volatile Instant lastAttempt = Instant.EPOCH;
    private volatile boolean reachable;

    KeyStore(Vertx vertx, IdentityConfig config, Clock clock) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(false).setConnectTimeout((int)
                        config.timeout().toMillis()));
    }

    TrustedKeys current() {
        return keys;
    }

    /** Whether the sign-in service answered when it was last asked. */
    boolean reachable() {
        return reachable;
    }

    boolean outdated() {
        return keys.fetchedAt().plus(config.maxAge()).isBefore(clock.instant());
    }

    /** The newest keys that can be had now; the known ones if the last attempt is too recent or fails. */
    Future<TrustedKeys> refreshed() {
        Future<TrustedKeys> running = fetch.get();
        if (running == null) {
            if (lastAttempt.plus(config.refreshInterval()).isAfter(clock.instant())) {
                return Future.succeededFuture(keys);
            }
            Promise<TrustedKeys> started = Promise.promise();
            running = fetch.compareAndExchange(null, started.future());
            if (running == null) {
                vertx.getOrCreateContext().runOnContext(_ -> fetch(started));
                running = started.future();
            }
        }
        return onOwnLoop(running);
    }

    /** On an event loop: elsewhere the answer could pass before anybody listens to it. */
    private void fetch(Promise<TrustedKeys> done) {
        lastAttempt = clock.instant();
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(config.keySet().toString())
                        .setTimeout(config.timeout().toMillis()))
                .compose(HttpClientRequest::send)
                .compose(KeyStore::body)
                .map(this::read)
                .onComplete(result -> {
                    reachable = result.succeeded();
                    if (result.succeeded()) {
                        keys = result.result();
                    } else {
                        Log.warnf(
                                "The sign-in service's keys could not be fetched: %s",
                                result.cause().getMessage());
                    }
                    fetch.set(null);
                    done.complete(keys);
                });
    }

    private static Future<String> body(HttpClientResponse response) {
        return response.statusCode() == OK
                ? response.body().map(body -> body.toString())
                : Future.failedFuture("status " + response.statusCode());
    }

    private TrustedKeys read(String body) {
        try {
            return TrustedKeys.read(body, clock.instant());
        } catch (JoseException e) {
            throw new IllegalStateException("not a key set", e);
        }
    }

    /** Another loop may have asked first; its future would call back there. */
    private Future<TrustedKeys> onOwnLoop(Future<TrustedKeys> other) {
        Context context = vertx.getOrCreateContext();
        Promise<TrustedKeys> here = Promise.promise();
        other.onComplete(result -> context.runOnContext(_ -> here.handle(result)));
        return here.future();
    }
}
