package dev.codesensei.standalone.stores;

import de.bwaldvogel.mongo.MongoServer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program that serves the MongoDB wire protocol from one file: {@code MongoWire <port> <folder>}. */
public final class MongoWire {

    private MongoWire() {}

    public static void main(String... arguments) throws Exception {
        int port = Integer.parseInt(arguments[0]);
        var file = new DocumentFile(Files.createDirectories(Path.of(arguments[1])));
        var server = new MongoServer(file.open());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, file), "shutdown"));
        server.bind("127.0.0.1", port);
    }

    /** The server closes its backend, and the backend the file. */
    private static void end(MongoServer server, DocumentFile file) {
        server.shutdownNow();
        file.hasEnded();
    }
}
