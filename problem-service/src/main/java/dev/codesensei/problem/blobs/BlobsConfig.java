package dev.codesensei.problem.blobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
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

    /** What the provider {@code s3} needs. */
    Optional<S3> s3();

    /** A bucket, and who we are there. */
    interface S3 {

        /** Where the server is, such as {@code https://s3.eu-central-1.amazonaws.com}. */
        URI endpoint();

        /** Has to be there; nothing else should be in it. */
        String bucket();

        /** Where the server asks for one. */
        Optional<String> region();

        /** Name of the key. */
        String accessKey();

        /** The key itself. */
        String secretKey();
    }

    /** The kinds of store. */
    enum Provider {
        /** A folder of this machine, or one that all instances of the service share. */
        DIRECTORY,
        /** MongoDB, for instances that share no folder. */
        GRIDFS,
        /** A bucket of a server that speaks the protocol of S3. */
        S3
    }
}
