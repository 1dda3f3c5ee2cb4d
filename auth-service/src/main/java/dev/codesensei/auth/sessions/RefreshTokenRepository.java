package dev.codesensei.auth.sessions;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Queries over stored refresh tokens. */
@ApplicationScoped
class RefreshTokenRepository implements PanacheMongoRepositoryBase<RefreshToken, String> {

    void insert(RefreshToken token) {
        mongoCollection().insertOne(token);
    }

    /** Uses a token up; of several who try at once, the store lets one. Returns whether it was this one. */
    boolean use(String hash) {
        return mongoCollection()
                        .updateOne(
                                Filters.and(Filters.eq("_id", hash), Filters.eq("used", false)),
                                Updates.set("used", true))
                        .getModifiedCount()
                == 1;
    }
}
