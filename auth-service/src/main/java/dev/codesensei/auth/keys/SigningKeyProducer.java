package dev.codesensei.auth.keys;

import dev.codesensei.auth.datafolder.DataFolderConfig;
import dev.codesensei.auth.datafolder.PrivateFile;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the signing key at start, and makes it at the first one. */
final class SigningKeyProducer {

    @Produces
    @Singleton
    @Startup
    SigningKey signingKey(DataFolderConfig config) {
        var file = new PrivateFile(config.dataDir().resolve("keys").resolve("signing-key.pem"));
        String pem = file.readOrCreate(() -> SigningKey.generate().toPem());
        try {
            return SigningKey.fromPem(pem);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "%s is not an RSA key in PKCS #8: restore it, or delete it and everyone signs in again."
                            .formatted(file.path()));
        }
    }
}
