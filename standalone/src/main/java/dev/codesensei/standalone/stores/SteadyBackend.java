package dev.codesensei.standalone.stores;

import de.bwaldvogel.mongo.MongoDatabase;
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

    /** Lists of databases open each of them anew, which reads all documents, and fills empty indexes beside those who write. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return listDatabaseNames().contains(name) ? resolveDatabase(name) : super.openOrCreateDatabase(name);
    }

    /** All commands come as messages, but for the greeting of old clients, which reads nothing. */
    @Override
    public Document handleMessage(MongoMessage message) {
        try (var _ = new VersionInUse(getMvStore())) {
            return super.handleMessage(message);
        }
    }
}
