package dev.codesensei.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.codesensei.standalone.supervision.Readiness;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoWireTest {

    @TempDir
    Path folder;

    private int port;
    private Process server;

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        launch();
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroyForcibly().waitFor();
    }

    @Test
    void documentsOutliveAnOrderlyEnd() throws Exception {
        insert();

        server.destroy();
        server.waitFor();
        launch();

        assertThat(count()).isOne();
    }

    @Test
    void documentsOutliveAKillOnceTheyAreCommitted() throws Exception {
        insert();
        await().until(() -> Files.readString(folder.resolve("documents.mv"), StandardCharsets.ISO_8859_1)
                .contains("a-document-to-keep"));

        server.destroyForcibly().waitFor();
        launch();

        assertThat(count()).isOne();
    }

    @Test
    void aDocumentThatAnIndexHasForgottenIsFoundAgainAfterAKill() throws Exception {
        insert();
        try (MongoClient client = client()) {
            collection(client).insertOne(new Document("_id", "another"));
        }
        await().until(() -> Files.readString(folder.resolve("documents.mv"), StandardCharsets.ISO_8859_1)
                .contains("another"));
        server.destroyForcibly().waitFor();
        forgetOneInTheIndex();

        launch();

        assertThat(find("a-document-to-keep")).isOne();
        assertThat(find("another")).isOne();
    }

    @Test
    void indexesAreLeftAsTheyAreAfterAnOrderlyEnd() throws Exception {
        insert();
        try (MongoClient client = client()) {
            collection(client).insertOne(new Document("_id", "another"));
        }
        server.destroy();
        server.waitFor();
        forgetOneInTheIndex();

        launch();

        assertThat(find("a-document-to-keep") + find("another")).isOne();
    }

    private void forgetOneInTheIndex() {
        try (MVStore file = MVStore.open(folder.resolve("documents.mv").toString())) {
            String name = file.getMapNames().stream()
                    .filter(map -> map.contains("documents._index_"))
                    .findFirst()
                    .orElseThrow();
            MVMap<Object, Object> index = file.openMap(name);
            index.remove(index.firstKey());
        }
    }

    /** By the index, which counting does not use. */
    private long find(String id) {
        try (MongoClient client = client()) {
            return collection(client)
                    .find(new Document("_id", id))
                    .into(new ArrayList<>())
                    .size();
        }
    }

    private void insert() {
        try (MongoClient client = client()) {
            collection(client).insertOne(new Document("_id", "a-document-to-keep"));
        }
    }

    private long count() {
        try (MongoClient client = client()) {
            return collection(client).countDocuments();
        }
    }

    private MongoClient client() {
        return MongoClients.create("mongodb://127.0.0.1:" + port);
    }

    private static MongoCollection<Document> collection(MongoClient client) {
        return client.getDatabase("tested").getCollection("documents");
    }

    private void launch() throws IOException {
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        MongoWire.class.getName(),
                        String.valueOf(port),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var listens = new Readiness.Listens(port);
        await().atMost(Duration.ofSeconds(30)).until(listens::isMet);
    }
}
