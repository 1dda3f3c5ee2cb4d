package dev.codesensei.auth.sessions;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.mongodb.panache.PanacheMongoRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Queries over stored sessions. */
@ApplicationScoped
class SessionRepository implements PanacheMongoRepositoryBase<Session, String> {

    void insert(Session session) {
        mongoCollection().insertOne(session);
    }

    /** Ends a session; does nothing when there is none. */
    void end(String id) {
        mongoCollection().updateOne(Filters.eq("_id", id), Updates.set("ended", true));
    }
}
