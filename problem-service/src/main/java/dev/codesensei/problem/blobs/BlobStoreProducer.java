package dev.codesensei.problem.blobs;

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
            BlobsConfig config, @ConfigProperty(name = "sensei.data-dir", defaultValue = ".sensei") Path dataFolder)
            throws IOException {
        return switch (config.provider()) {
            case DIRECTORY -> new DirectoryBlobStore(config.directory().orElse(dataFolder.resolve("blobs")));
        };
    }
}
