package dev.codesensei.auth.services;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who a service says it is, as HTTP's basic authentication carries it. */
record ClientSecret(String service, String secret) {

    private static final String SCHEME = "Basic ";

    static Optional<ClientSecret> read(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(SCHEME.length()));
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? Optional.of(new ClientSecret(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Takes as long for a wrong secret as for the right one. */
    boolean isSecret(String right) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ClientSecret[" + service + "]";
    }
}
