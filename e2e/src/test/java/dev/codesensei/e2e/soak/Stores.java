package dev.codesensei.e2e.soak;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.codesensei.e2e.suite.Suite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What the stores hold, asked of themselves: their sizes are the one thing that no answer of the API tells. */
final class Stores {

    private static final String LOOPBACK = "127.0.0.1";

    private Stores() {}

    static Map<String, Long> figures(Suite suite) {
        var figures = new TreeMap<String, Long>(documents(suite.port("mongo-wire")));
        figures.put("redis used KiB", usedMemory(suite.port("redis-server")) / 1024);
        return figures;
    }

    private static Map<String, Long> documents(int port) {
        var counts = new TreeMap<String, Long>();
        try (MongoClient client = MongoClients.create("mongodb://%s:%d".formatted(LOOPBACK, port))) {
            for (String database : client.listDatabaseNames()) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    counts.put(
                            "documents " + database + "." + collection,
                            client.getDatabase(database)
                                    .getCollection(collection)
                                    .countDocuments());
                }
            }
        }
        return counts;
    }

    private static long usedMemory(int port) {
        try (var socket = new Socket(LOOPBACK, port);
                var answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write("INFO memory\r\n".getBytes(StandardCharsets.US_ASCII));
            String line = answer.readLine();
            while (line != null && !line.startsWith("used_memory:")) {
                line = answer.readLine();
            }
            return Long.parseLong(String.valueOf(line).replaceAll("\\D", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
