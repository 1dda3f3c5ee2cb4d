package dev.codesensei.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.gateway.SigningKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyStoreTest {

    private static final SigningKey FIRST = SigningKey.named("first");
    private static final SigningKey SECOND = SigningKey.named("second");

    private final Vertx vertx = Vertx.vertx();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_800_000_000L));
    private final AtomicReference<String> published = new AtomicReference<>(SigningKey.published(List.of(FIRST)));
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger fetches = new AtomicInteger();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private HttpServer auth;
    private CachedTokenVerifier tokens;

    @BeforeEach
    void start() {
        auth = vertx.createHttpServer().requestHandler(request -> {
            fetches.incrementAndGet();
            request.response().setStatusCode(status.get()).end(published.get());
        });
        auth.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
        IdentityConfig config = config("http://127.0.0.1:" + auth.actualPort() + "/keys");
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        tokens = new CachedTokenVerifier(new KeyStore(vertx, config, clock), config, clock, metrics);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theKeysAreFetchedWhenTheFirstTokenComes() {
        assertThat(fetches).hasValue(0);

        assertThat(check(token(FIRST))).isInstanceOf(TokenCheck.Valid.class);

        assertThat(fetches).hasValue(1);
    }

    @Test
    void aTokenIsReadOnceUntilItExpires() {
        String token = token(FIRST);

        check(token);
        check(token);
        pass(Duration.ofSeconds(900));

        assertThat(metrics.counter("sensei.gateway.tokens", "cache", "hit").count())
                .isEqualTo(1);
        assertThat(check(token)).isEqualTo(new TokenCheck.Expired());
    }

    @Test
    void unknownKeysAreNotLookedUpAllTheTime() {
        check(token(FIRST));
        pass(Duration.ofSeconds(3));

        for (int i = 0; i < 10; i++) {
            assertThat(check(token(SECOND))).isEqualTo(new TokenCheck.Invalid());
        }

        assertThat(fetches).hasValue(2);
    }

    @Test
    void aNewKeyIsFoundAndTheOldOneStillTrusted() {
        check(token(FIRST));
        published.set(SigningKey.published(List.of(FIRST, SECOND)));
        pass(Duration.ofSeconds(3));

        assertThat(check(token(SECOND))).isInstanceOf(TokenCheck.Valid.class);
        assertThat(check(token(FIRST))).isInstanceOf(TokenCheck.Valid.class);
    }

    @Test
    void knownKeysAreKeptWhileTheSignInServiceIsAway() {
        check(token(FIRST));
        status.set(503);
        pass(Duration.ofMinutes(10));

        assertThat(check(token(FIRST))).isInstanceOf(TokenCheck.Valid.class);
        assertThat(check(token(SECOND))).isEqualTo(new TokenCheck.Unverifiable());
    }

    @Test
    void withoutAnyKeyNoTokenIsCalledInvalid() {
        status.set(503);

        assertThat(check(token(FIRST))).isEqualTo(new TokenCheck.Unverifiable());
    }

    @Test
    void anAnswerThatIsNoKeySetCountsAsNone() {
        published.set("<html>");

        assertThat(check(token(FIRST))).isEqualTo(new TokenCheck.Unverifiable());
    }

    @Test
    void aWithdrawnKeyStopsBeingTrustedThoughItsTokensWereRemembered() {
        String token = token(FIRST);
        check(token);
        published.set(SigningKey.published(List.of(SECOND)));
        pass(Duration.ofMinutes(6));

        Awaitility.await().until(() -> check(token).equals(new TokenCheck.Invalid()));
    }

    private TokenCheck check(String token) {
        return tokens.check(token)
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(10, TimeUnit.SECONDS)
                .join();
    }

    private String token(SigningKey key) {
        return key.sign(SigningKey.claims(now.get().getEpochSecond()));
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private static IdentityConfig config(String keySet) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IdentityConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("sensei.identity.key-set", keySet), "test", 100))
                .build()
                .getConfigMapping(IdentityConfig.class);
    }
}
