package dev.codesensei.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.gateway.SigningKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenReaderTest {

    private static final long NOW = 1_800_000_000L;
    private static final SigningKey KEY = SigningKey.named("first");
    private static final TokenCheck INVALID = new TokenCheck.Invalid();

    private final TokenReader reader =
            new TokenReader("code-sensei", "code-sensei", Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

    @Test
    void aGoodTokenIsValidUntilItExpires() {
        String token = KEY.sign(SigningKey.claims(NOW));

        TokenCheck check = read(token);

        assertThat(check).isEqualTo(new TokenCheck.Valid(Instant.ofEpochSecond(NOW + 900)));
    }

    @Test
    void aTokenIsExpiredFromTheSecondItNames() {
        assertThat(read(KEY.sign(SigningKey.claims(NOW - 899)))).isInstanceOf(TokenCheck.Valid.class);
        assertThat(read(KEY.sign(SigningKey.claims(NOW - 900)))).isEqualTo(new TokenCheck.Expired());
    }

    @Test
    void aForgedTokenIsNotCalledExpired() {
        String forged = SigningKey.named("first").sign(SigningKey.claims(NOW - 5_000));

        assertThat(read(forged)).isEqualTo(INVALID);
    }

    @Test
    void anotherIssuerOrAudienceIsNotOurs() {
        JwtClaims foreign = SigningKey.claims(NOW);
        foreign.setIssuer("elsewhere");
        JwtClaims misdirected = SigningKey.claims(NOW);
        misdirected.setAudience("elsewhere");

        assertThat(read(KEY.sign(foreign))).isEqualTo(INVALID);
        assertThat(read(KEY.sign(misdirected))).isEqualTo(INVALID);
    }

    @Test
    void aTokenWithoutEndOrSubjectIsNotOurs() {
        JwtClaims endless = SigningKey.claims(NOW);
        endless.unsetClaim("exp");
        JwtClaims nobody = SigningKey.claims(NOW);
        nobody.unsetClaim("sub");

        assertThat(read(KEY.sign(endless))).isEqualTo(INVALID);
        assertThat(read(KEY.sign(nobody))).isEqualTo(INVALID);
    }

    @Test
    void aTokenThatIsNotValidYetIsRefused() {
        JwtClaims early = SigningKey.claims(NOW);
        early.setNotBefore(NumericDate.fromSeconds(NOW + 60));

        assertThat(read(KEY.sign(early))).isEqualTo(INVALID);
    }

    @Test
    void aChangedPayloadBreaksTheSignature() {
        String[] parts = KEY.sign(SigningKey.claims(NOW)).split("\\.");
        String[] others = KEY.sign(SigningKey.claims(NOW + 1)).split("\\.");

        TokenCheck check = read(parts[0] + "." + others[1] + "." + parts[2]);

        assertThat(check).isEqualTo(INVALID);
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(SigningKey.claims(NOW).toJson());
        token.setKeyIdHeaderValue("first");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        token.setKey(new HmacKey(KEY.key().getPublicKey().getEncoded()));

        assertThat(read(token.getCompactSerialization())).isEqualTo(INVALID);
    }

    @Test
    void anUnsignedTokenIsNone() throws JoseException {
        var token = new JsonWebSignature();
        token.setPayload(SigningKey.claims(NOW).toJson());
        token.setKeyIdHeaderValue("first");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        token.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);

        assertThat(read(token.getCompactSerialization())).isEqualTo(INVALID);
    }

    @Test
    void anUnknownKeyIsNoVerdictYet() {
        String token = SigningKey.named("second").sign(SigningKey.claims(NOW));

        assertThat(reader.read(token, keys())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "x", "a.b", "a.b.c", "a.b.c.d.e", "e30.e30.e30", "\u0000.\u00ff.{}"})
    void whatIsNoTokenIsInvalid(String token) {
        assertThat(read(token)).isEqualTo(INVALID);
    }

    @Test
    void anEndThatIsNoNumberIsInvalid() {
        JwtClaims odd = SigningKey.claims(NOW);
        odd.setStringClaim("exp", "tomorrow");

        assertThat(read(KEY.sign(odd))).isEqualTo(INVALID);
    }

    @Test
    void hashesOfTwoTokensDiffer() {
        assertThat(TokenHash.of("one")).isEqualTo(TokenHash.of("one")).isNotEqualTo(TokenHash.of("two"));
    }

    private TokenCheck read(String token) {
        return reader.read(token, keys()).orElseThrow();
    }

    private static TrustedKeys keys() {
        try {
            return TrustedKeys.read(SigningKey.published(List.of(KEY)), Instant.ofEpochSecond(NOW));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
