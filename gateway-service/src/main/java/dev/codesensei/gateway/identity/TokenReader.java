package dev.codesensei.gateway.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** Reads one token under given keys: RS256 only, our issuer, our audience, a subject and an end. */
final class TokenReader {

    private final String issuer;
    private final String audience;
    private final Clock clock;

    TokenReader(String issuer, String audience, Clock clock) {
        this.issuer = issuer;
        this.audience = audience;
        this.clock = clock;
    }

    /** Empty when the token names a key that is not among these. */
    Optional<TokenCheck> read(String token, TrustedKeys keys) {
        try {
            JwtClaims claims = consumer(keys).processToClaims(token);
            return Optional.of(new TokenCheck.Valid(
                    Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis())));
        } catch (InvalidJwtException e) {
            return refusal(e);
        } catch (MalformedClaimException e) {
            return Optional.of(new TokenCheck.Invalid());
        }
    }

    private static Optional<TokenCheck> refusal(InvalidJwtException failure) {
        if (failure.getCause() instanceof TrustedKeys.UnknownKeyException) {
            return Optional.empty();
        }
        return Optional.of(failure.hasExpired() ? new TokenCheck.Expired() : new TokenCheck.Invalid());
    }

    private JwtConsumer consumer(TrustedKeys keys) {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setVerificationKeyResolver(keys)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }
}
