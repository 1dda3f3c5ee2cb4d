package dev.codesensei.e2e.soak;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.codesensei.e2e.suite.Suite;
import java.util.Map;
import java.util.TreeMap;

/** What the stores hold, asked of themselves: their sizes are the one thing that no answer of the API tells. */
final class Stores {

    private static final String LOOPBACK = "127.0.0.1";

    private Stores() {}

    static Map<String, Long> figures(Suite suite) {
        var figures = new TreeMap<String, Long>(documents(suite));
        figures.put("redis used KiB", usedMemory(suite.port("redis-server")) / 1024);
        return figures;
    }

    static Map<String, Long> documents(Suite suite) {
        int port = suite.port("mongo-wire");
        var counts = new TreeMap<String, Long>();
        try (MongoClient client = MongoClients.create("mongodb://%s:%d".formatted(LOOPBACK, port))) {
            for (String database : client.listDatabaseNames()) {
                for (String collection : client.getDatabase(database).listCollectionNames()) {
                    counts.put(
                            "documents " + database + "." + collection,
                            client.getDatabase(database)
                                    .getCollection(collection)
                                    .estimatedDocumentCount());
                }
            }
        }
        return counts;
    }

    private static long usedMemory(int port) {
        String line = new RedisServer(port).lineOf("INFO memory", "used_memory:");
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
