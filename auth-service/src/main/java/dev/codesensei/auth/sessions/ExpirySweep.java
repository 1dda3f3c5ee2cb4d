package dev.codesensei.auth.sessions;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.codesensei.auth.startup.PreparationStep;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Removes sessions and refresh tokens that have expired: by a TTL index, and by a sweep for stores that have none. What
 * has expired is refused by its own date, so being late costs only space.
 */
@Singleton
class ExpirySweep implements PreparationStep {

    private static final String EXPIRY = "expiresAt";

    private final List<MongoCollection<?>> collections;
    private final Clock clock;

    ExpirySweep(SessionRepository sessions, RefreshTokenRepository tokens, Clock clock) {
        this.collections = List.of(sessions.mongoCollection(), tokens.mongoCollection());
        this.clock = clock;
    }

    @Override
    public void prepare() {
        var atThatMoment = new IndexOptions().expireAfter(0L, TimeUnit.SECONDS);
        collections.forEach(collection -> collection.createIndex(Indexes.ascending(EXPIRY), atThatMoment));
    }

    @Scheduled(every = "${sensei.sessions.sweep-every:1h}", delayed = "1m")
    @RunOnVirtualThread
    void sweep() {
        var expired = Filters.lt(EXPIRY, clock.instant());
        collections.forEach(collection -> collection.deleteMany(expired));
    }
}
