package dev.codesensei.problem.blobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where large data lies. */
@ConfigMapping(prefix = "sensei.blobs")
public interface BlobsConfig {

    /** What keeps it. */
    @WithDefault("directory")
    Provider provider();

    /** The folder of the provider {@code directory}; {@code blobs} in the data folder where nothing is said. */
    Optional<Path> directory();

    /** The kinds of store. */
    enum Provider {
        /** A folder of this machine, or one that all instances of the service share. */
        DIRECTORY
    }
}
