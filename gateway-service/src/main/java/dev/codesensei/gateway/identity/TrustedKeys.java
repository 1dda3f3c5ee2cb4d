package dev.codesensei.gateway.identity;

import java.io.Serial;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/** The public keys as they were published at one moment, by their identifiers. */
record TrustedKeys(Map<String, Key> byId, Instant fetchedAt) implements VerificationKeyResolver {

    static final TrustedKeys NONE = new TrustedKeys(Map.of(), Instant.EPOCH);

    TrustedKeys {
        byId = Map.copyOf(byId);
    }

    /** Reads a JSON Web Key Set; keys of another type, or without an identifier, are passed over. */
    static TrustedKeys read(String keySet, Instant fetchedAt) throws JoseException {
        return new TrustedKeys(
                new JsonWebKeySet(keySet)
                        .getJsonWebKeys().stream()
                                .filter(key -> key instanceof RsaJsonWebKey && key.getKeyId() != null)
                                .collect(Collectors.toMap(key -> key.getKeyId(), key -> key.getKey(), (one, _) -> one)),
                fetchedAt);
    }

    @Override
    public Key resolveKey(JsonWebSignature token, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        String id = token.getKeyIdHeaderValue();
        if (id == null) {
            throw new UnresolvableKeyException("The token names no key");
        }
        Key key = byId.get(id);
        if (key == null) {
            throw new UnknownKeyException();
        }
        return key;
    }

    /** The token names a key that may have been published since. */
    static final class UnknownKeyException extends UnresolvableKeyException {

        @Serial
        private static final long serialVersionUID = 1L;

        UnknownKeyException() {
            super("No such key");
        }
    }
}
