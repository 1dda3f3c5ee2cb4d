package dev.codesensei.standalone.stores;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The program that serves the MongoDB wire protocol from one file: {@code MongoWire <port> <folder>}. */
public final class MongoWire {

    private MongoWire() {}

    public static void main(String... arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        var file = new DocumentFile(Files.createDirectories(Path.of(arguments[1])));
        var server = new MongoServer(new H2Backend(file.open(), Clock.systemUTC()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, file), "shutdown"));
        server.bind("127.0.0.1", port);
    }

    /** The server closes its backend, and the backend the file. */
    private static void end(MongoServer server, DocumentFile file) {
        server.shutdownNow();
        file.hasEnded();
    }
}
