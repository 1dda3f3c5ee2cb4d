package dev.codesensei.problem.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every blob store does. */
abstract class BlobStoreSuite {

    private static final String OF_ABC = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    /** More than fits the memory that tests have. */
    private static final long LARGE = 1L << 30;

    private BlobStore store;

    abstract BlobStore newStore() throws IOException;

    /** How many bytes are a lot. */
    long large() {
        return LARGE;
    }

    @BeforeEach
    void open() throws IOException {
        store = newStore();
    }

    @Test
    void bytesAreNamedByTheirDigest() throws IOException {
        Blob blob = store.put(bytes("abc"));

        assertThat(blob).isEqualTo(new Blob(new BlobDigest(OF_ABC), 3));
    }

    @Test
    void whatWasPutIsFound() throws IOException {
        Blob blob = store.put(bytes("abc"));

        try (OpenBlob found = store.open(blob.digest()).orElseThrow()) {
            assertThat(found.size()).isEqualTo(3);
            assertThat(found.bytes()).hasBinaryContent(bytes("abc"));
        }
    }

    @Test
    void nothingIsAlsoSomething() throws IOException {
        Blob blob = store.put(new byte[0]);

        try (OpenBlob found = store.open(blob.digest()).orElseThrow()) {
            assertThat(found.bytes()).isEmpty();
        }
    }

    @Test
    void whatNobodyPutIsNotFound() throws IOException {
        assertThat(store.open(new BlobDigest(OF_ABC))).isEmpty();
    }

    @Test
    void theSameBytesMayBePutAgain() throws IOException {
        Blob first = store.put(bytes("abc"));

        Blob second = store.put(bytes("abc"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void bytesAreNeverWholeInMemory() throws IOException {
        Blob blob = store.put(new Zeros(large()));

        try (OpenBlob found = store.open(blob.digest()).orElseThrow()) {
            assertThat(found.size()).isEqualTo(large());
            assertThat(found.bytes().readNBytes(4)).containsOnly(0);
        }
    }

    @Test
    void whatBreaksOffIsNotKept() throws IOException {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(bytes("abc")), new Broken());

        assertThatThrownBy(() -> store.put(broken)).isInstanceOf(IOException.class);

        assertThat(store.open(new BlobDigest(OF_ABC))).isEmpty();
    }

    @Test
    void manyMayPutTheSameAtOnce() throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = many.invokeAll(IntStream.range(0, 50)
                    .mapToObj(_ -> (Callable<Blob>) () -> store.put(bytes("abc")))
                    .toList());

            assertThat(results).extracting(Future::get).containsOnly(new Blob(new BlobDigest(OF_ABC), 3));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A connection that is lost. */
    private static final class Broken extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("lost");
        }
    }

    /** So many bytes from nowhere. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int some = (int) Math.min(length, left);
            left -= some;
            return some;
        }
    }
}
