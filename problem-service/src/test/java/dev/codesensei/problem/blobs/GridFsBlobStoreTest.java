package dev.codesensei.problem.blobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.codesensei.test.MongoResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GridFsBlobStoreTest extends BlobStoreSuite {

    private static final MongoResource SERVER = new MongoResource();

    private static MongoClient client;

    @TempDir
    private Path folder;

    private MongoDatabase database;

    @BeforeAll
    static void start() {
        client = MongoClients.create(SERVER.start().get("quarkus.mongodb.connection-string"));
    }

    @AfterAll
    static void stop() {
        client.close();
        SERVER.stop();
    }

    @Override
    BlobStore newStore() throws IOException {
        database = client.getDatabase("blobs-" + UUID.randomUUID());
        return new GridFsBlobStore(database, folder);
    }

    /** The server of the tests is in this very memory. */
    @Override
    long large() {
        return 16L << 20;
    }

    @Test
    void nothingStaysOnThisMachine() throws IOException {
        newStore().put(new byte[] {1});

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void whatAWriterThatDiedLeftIsNotFound() throws IOException {
        BlobStore store = newStore();
        Blob blob = store.put(new byte[] {1});

        database.getCollection("blobs.files").deleteMany(new Document());

        assertThat(store.open(blob.digest())).isEmpty();
        assertThat(store.put(new byte[] {1})).isEqualTo(blob);
        assertThat(store.open(blob.digest())).isPresent();
    }
}
