package dev.codesensei.standalone.stores;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.h2.mvstore.MVStore;

/** The program that serves the MongoDB wire protocol from one file: {@code MongoWire <port> <folder>}. */
public final class MongoWire {

    private MongoWire() {}

    public static void main(String... arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        MVStore file = MVStore.open(folder.resolve("documents.mv").toString());
        // The delay between commits, a second, stays as it is: files with a shorter one are reported to be corrupted.
        var server = new MongoServer(new H2Backend(file, Clock.systemUTC()));
        // The server closes its backend, and the backend the file.
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "shutdown"));
        server.bind("127.0.0.1", port);
    }
}
