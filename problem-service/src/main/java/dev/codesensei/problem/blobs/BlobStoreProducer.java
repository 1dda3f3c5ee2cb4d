package dev.codesensei.problem.blobs;

import com.mongodb.client.MongoClient;
import io.minio.MinioClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the store that the settings ask for. */
final class BlobStoreProducer {

    @Produces
    @Singleton
    BlobStore store(
            BlobsConfig config,
            MongoClient mongo,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @ConfigProperty(name = "sensei.data-dir", defaultValue = ".sensei") Path dataFolder)
            throws IOException {
        return switch (config.provider()) {
            case GRIDFS -> new GridFsBlobStore(mongo.getDatabase(database), dataFolder.resolve("blobs/unfinished"));
            case S3 ->
                s3(
                        config.s3().orElseThrow(() -> new IllegalStateException("sensei.blobs.s3 says nothing")),
                        dataFolder);
            case DIRECTORY -> new DirectoryBlobStore(config.directory().orElse(dataFolder.resolve("blobs")));
        };
    }

    private static BlobStore s3(BlobsConfig.S3 config, Path dataFolder) throws IOException {
        MinioClient.Builder client = MinioClient.builder()
                .endpoint(config.endpoint().toString())
                .credentials(config.accessKey(), config.secretKey());
        config.region().ifPresent(client::region);
        return new S3BlobStore(client.build(), config.bucket(), dataFolder.resolve("blobs/unfinished"));
    }
}
