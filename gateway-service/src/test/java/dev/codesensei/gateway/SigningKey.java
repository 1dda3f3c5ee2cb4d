package dev.codesensei.gateway;

import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A key that signs real tokens, as the sign-in service does. */
public record SigningKey(RsaJsonWebKey key) {

    public static SigningKey named(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            key.setUse("sig");
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String published(List<SigningKey> keys) {
        return new JsonWebKeySet(keys.stream().map(SigningKey::key).toList()).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    /** Claims of a token that is good for a quarter of an hour from the given second on. */
    public static JwtClaims claims(long nowSeconds) {
        var claims = new JwtClaims();
        claims.setSubject("ada");
        claims.setIssuer("code-sensei");
        claims.setAudience("code-sensei");
        claims.setIssuedAt(NumericDate.fromSeconds(nowSeconds));
        claims.setExpirationTime(NumericDate.fromSeconds(nowSeconds + 900));
        return claims;
    }

    public String sign(JwtClaims claims) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setKey(key.getPrivateKey());
        token.setKeyIdHeaderValue(key.getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
