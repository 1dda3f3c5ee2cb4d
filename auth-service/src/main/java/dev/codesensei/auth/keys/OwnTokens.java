package dev.codesensei.auth.keys;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** How this service checks tokens: by the key that it holds, while the others fetch the public half over HTTP. */
final class OwnTokens {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    JWTAuthContextInfo verification(SigningKey key) {
        var verification = new JWTAuthContextInfo(key.publicKey(), SigningKey.SUITE);
        verification.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        verification.setExpectedAudience(Set.of(SigningKey.SUITE));
        return verification;
    }
}
