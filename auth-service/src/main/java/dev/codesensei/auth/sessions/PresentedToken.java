package dev.codesensei.auth.sessions;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the session from an access token where one is welcome and none is required. */
@Singleton
final class PresentedToken {

    private static final String SCHEME = "Bearer ";

    private final JWTParser parser;

    PresentedToken(JWTParser parser) {
        this.parser = parser;
    }

    /** The session of a valid token; empty for an expired or a foreign one, which must not end anybody's session. */
    Optional<String> sessionOf(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    parser.parse(authorization.substring(SCHEME.length())).getClaim("sid"));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
