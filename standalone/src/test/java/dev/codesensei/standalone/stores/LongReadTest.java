package dev.codesensei.standalone.stores;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command reads stays in the file until it has ended, however much is written and tidied up meanwhile. */
class LongReadTest {

    private static final int DOCUMENTS = 500;

    /** More than the store keeps of itself. */
    private static final int VERSIONS = 10;

    private final EmbeddedChannel channel = new EmbeddedChannel();

    @TempDir
    Path folder;

    private H2Backend backend;
    private MVStore store;

    /** The store does nothing by itself, and holds on to nothing because it is young or was read lately. */
    @BeforeEach
    void fill() throws IOException {
        backend = new DocumentFile(folder).open();
        store = backend.getMvStore();
        store.setAutoCommitDelay(0);
        store.setRetentionTime(0);
        store.setCacheSize(1024);
        for (int i = 0; i < DOCUMENTS; i++) {
            insert("read", i);
            insert("written", i);
        }
        store.commit();
    }

    @AfterEach
    void close() {
        store.closeImmediately();
    }

    @Test
    void aCommandReadsOnWhileTheFileIsTidiedUp() {
        var expression = new SlowExpression(this::writeAndTidyUp);

        Document answer = command("count", "read", "query", new Document("text", expression));

        assertThat(answer.get("n")).isEqualTo(DOCUMENTS);
    }

    @Test
    void whatNobodyReadsAnyMoreIsClearedAway() {
        writeAndTidyUp();
        long before = store.getFileStore().size();

        for (int round = 0; round < 10; round++) {
            writeAndTidyUp();
        }

        assertThat(store.getFileStore().size()).isLessThan(2 * before);
    }

    @Test
    void aListOfDatabasesReadsNoDocuments() {
        var index = new Document("name", "by-text").append("key", new Document("text", 1));
        command("createIndexes", "read", "indexes", List.of(index));
        store.setCacheSize(1024);
        long before = store.getFileStore().getReadCount();

        command("listDatabases", "", "$db", "admin");

        assertThat(store.getFileStore().getReadCount()).isEqualTo(before);
    }

    /** Documents of the other collection leave holes beside those that are read, which are then put closer together. */
    private void writeAndTidyUp() {
        update(new Document());
        store.commit();
        assertThat(store.compact(100, Integer.MAX_VALUE)).isTrue();
        for (int version = 0; version < VERSIONS; version++) {
            update(new Document("_id", version));
            store.commit();
        }
    }

    private void insert(String collection, int id) {
        command(
                "insert",
                collection,
                "documents",
                List.of(new Document("_id", id).append("round", 0).append("text", "x".repeat(2_000))));
    }

    private void update(Document which) {
        var update = new Document("q", which)
                .append("u", new Document("$inc", new Document("round", 1)))
                .append("multi", true);
        command("update", "written", "updates", List.of(update));
    }

    private Document command(String name, String collection, String argument, Object value) {
        var command = new Document(name, collection).append("$db", "tested").append(argument, value);
        return backend.handleMessage(new MongoMessage(channel, new MessageHeader(0, 0), command));
    }

    /** Matches everything; amid the first matches something else happens. */
    private static final class SlowExpression extends BsonRegularExpression {

        private final transient Runnable amid;
        private int matched;

        SlowExpression(Runnable amid) {
            super(".*", "");
            this.amid = amid;
        }

        @Override
        public Matcher matcher(String text) {
            matched++;
            if (matched == DOCUMENTS / 10) {
                amid.run();
            }
            return super.matcher(text);
        }
    }
}
