package dev.codesensei.problem.blobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBlobStoreTest extends BlobStoreSuite {

    @TempDir
    private Path folder;

    @Override
    BlobStore newStore() throws IOException {
        return new DirectoryBlobStore(folder);
    }

    @Test
    void aPutLeavesNothingButTheBlob() throws IOException {
        newStore().put(new byte[] {1});

        newStore().put(new byte[] {1});

        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasSize(1));
    }

    @Test
    void whatAPowerCutLeftIsReplaced() throws IOException {
        newStore().put(new byte[] {1});
        Files.write(files().getFirst(), new byte[0]);

        newStore().put(new byte[] {1});

        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasSize(1));
    }

    @Test
    void writesThatWereAbandonedAreRemovedLater() throws IOException {
        newStore();
        Path fresh = Files.createFile(folder.resolve("unfinished/fresh"));
        Path old = Files.createFile(folder.resolve("unfinished/old"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));

        newStore();

        assertThat(files()).containsExactly(fresh);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
