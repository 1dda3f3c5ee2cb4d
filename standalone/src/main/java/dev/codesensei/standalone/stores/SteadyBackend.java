package dev.codesensei.standalone.stores;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Clock;
import org.h2.mvstore.MVStore;

/** Carries out commands, for each of which what it reads stays in the file until it has ended. */
final class SteadyBackend extends H2Backend {

    SteadyBackend(MVStore store) {
        super(store, Clock.systemUTC());
    }

    /** All commands come as messages, but for the greeting of old clients, which reads nothing. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try (var _ = new VersionInUse(getMvStore())) {
            return super.handleMessage(message);
        }
    }
}
