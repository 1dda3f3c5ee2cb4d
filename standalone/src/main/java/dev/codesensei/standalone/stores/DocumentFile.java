package dev.codesensei.standalone.stores;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;

/**
 * The file in which the documents are. It is written about once a second, and whenever much has come together, which may be
 * between the two halves of one change: an index knows of it then and the document does not. Whoever is killed before the
 * next time leaves documents that no query finds. So, unless the last end was orderly, all indexes are made again.
 */
final class DocumentFile {

    /** What stands in the name of a map that is an index. */
    private static final String INDEX = "._index_";

    private final Path folder;

    DocumentFile(Path folder) {
        this.folder = folder;
    }

    H2Backend open() throws IOException {
        MVStore store = MVStore.open(folder.resolve("documents.mv").toString());
        try (var _ = new VersionInUse(store)) {
            return Files.deleteIfExists(orderlyEnd()) ? new SteadyBackend(store) : repaired(store);
        }
    }

    /** Everything has been written, and nothing more will be. */
    void hasEnded() {
        try {
            Files.createFile(orderlyEnd());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server fills an index that it finds empty, and reads all documents for it. */
    private static H2Backend repaired(MVStore store) {
        removeIndexes(store);
        var backend = new SteadyBackend(store);
        store.commit();
        return backend;
    }

    private static void removeIndexes(MVStore store) {
        List<String> indexes = store.getMapNames().stream()
                .filter(name -> name.contains(INDEX))
                .toList();
        if (!indexes.isEmpty()) {
            System.out.println("The last end was not an orderly one: making " + indexes.size() + " indexes again");
        }
        indexes.forEach(store::removeMap);
    }

    private Path orderlyEnd() {
        return folder.resolve("orderly-end");
    }
}
