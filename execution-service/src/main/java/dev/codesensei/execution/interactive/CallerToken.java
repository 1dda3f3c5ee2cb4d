package dev.codesensei.execution.interactive;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import io.quarkus.websockets.next.HandshakeRequest;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Finds out who opened a connection: by the handshake's header, or by a token in the first message. */
@Singleton
class CallerToken {

    private static final String BEARER = "Bearer ";

    private final JWTParser parser;

    CallerToken(JWTParser parser) {
        this.parser = parser;
    }

    /** The user's id. */
    String subject(HandshakeRequest handshake, @Nullable String token) {
        String header = handshake.header("Authorization");
        String shown = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : token;
        if (shown == null) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED, "Send a token in Authorization or in the first message");
        }
        try {
            return parser.parse(shown).getSubject();
        } catch (ParseException _) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED, "The access token is not valid");
        }
    }
}
