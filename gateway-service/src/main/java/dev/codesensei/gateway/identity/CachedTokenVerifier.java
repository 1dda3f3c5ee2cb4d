package dev.codesensei.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Checks each token once and remembers the valid ones until they expire or the keys change. */
@Singleton
class CachedTokenVerifier implements TokenVerifier {

    private final KeyStore keyStore;
    private final TokenReader reader;
    private final Cache<TokenHash, TokenCheck.Valid> remembered;
    private final Counter hits;
    private final Counter misses;
    private volatile TrustedKeys rememberedUnder = TrustedKeys.NONE;

    CachedTokenVerifier(KeyStore keyStore, IdentityConfig config, Clock clock, MeterRegistry metrics) {
        this.keyStore = keyStore;
        this.reader = new TokenReader(config.issuer(), config.audience(), clock);
        this.remembered = Caffeine.newBuilder()
                .maximumSize(config.rememberedTokens())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .expireAfter(Expiry.<TokenHash, TokenCheck.Valid>creating(
                        (_, token) -> Duration.between(clock.instant(), token.expiresAt())))
                .executor(Runnable::run)
                .build();
        this.hits = metrics.counter("sensei.gateway.tokens", "cache", "hit");
        this.misses = metrics.counter("sensei.gateway.tokens", "cache", "miss");
    }

    @Override
    public Future<TokenCheck> check(String token) {
        TrustedKeys keys = keyStore.current();
        forgetUnlessUnder(keys);
        if (keyStore.outdated() && !keys.byId().isEmpty()) {
            keyStore.refreshed();
        }
        TokenHash hash = TokenHash.of(token);
        TokenCheck.@Nullable Valid known = remembered.getIfPresent(hash);
        if (known != null) {
            hits.increment();
            return Future.succeededFuture(known);
        }
        misses.increment();
        return reader.read(token, keys)
                .map(check -> Future.succeededFuture(remember(hash, check)))
                .orElseGet(() -> keyStore.refreshed().map(fresh -> remember(hash, checkAgain(token, fresh))));
    }

    private TokenCheck checkAgain(String token, TrustedKeys fresh) {
        forgetUnlessUnder(fresh);
        return reader.read(token, fresh)
                .orElseGet(() -> keyStore.reachable() ? new TokenCheck.Invalid() : new TokenCheck.Unverifiable());
    }

    private TokenCheck remember(TokenHash hash, TokenCheck check) {
        if (check instanceof TokenCheck.Valid valid) {
            remembered.put(hash, valid);
        }
        return check;
    }

    /** A key that was withdrawn must not live on in what was checked under it. */
    private void forgetUnlessUnder(TrustedKeys keys) {
        TrustedKeys before = rememberedUnder;
        if (!before.equals(keys)) {
            rememberedUnder = keys;
            if (!keys.byId().equals(before.byId())) {
                remembered.invalidateAll();
            }
        }
    }
}
