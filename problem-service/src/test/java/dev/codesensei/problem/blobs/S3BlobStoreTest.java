package dev.codesensei.problem.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of somebody else's that speaks the protocol. */
class S3BlobStoreTest extends BlobStoreSuite {

    @TempDir
    private static Path serverFolder;

    private static Process server;
    private static MinioClient client;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                "target/s3-server.jar",
                "--server.port=" + freePort(),
                "--com.adobe.testing.s3mock.httpPort=" + port,
                "--com.adobe.testing.s3mock.domain.root=" + serverFolder);
        command.environment().put("root", serverFolder.toString());
        server = command.redirectErrorStream(true)
                .redirectOutput(new File(serverFolder.toFile(), "log"))
                .start();
        client = MinioClient.builder()
                .endpoint("http://127.0.0.1:" + port)
                .credentials("somebody", "something-secret")
                .region("us-east-1")
                .build();
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> client.listBuckets() != null);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Override
    BlobStore newStore() throws IOException {
        String bucket = "blobs-" + UUID.randomUUID();
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
        } catch (Exception e) {
            throw new IOException(e);
        }
        return new S3BlobStore(client, bucket, folder);
    }

    /** In parts, but not for a minute. */
    @Override
    long large() {
        return 24L << 20;
    }

    @Test
    void nothingStaysOnThisMachine() throws IOException {
        newStore().put(new byte[] {1});

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aBucketThatIsMissingIsNoAnswer() throws IOException {
        BlobStore store = new S3BlobStore(client, "nobodys", folder);

        assertThatThrownBy(() -> store.put(new byte[] {1}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("NoSuchBucket");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
