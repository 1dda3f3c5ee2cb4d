package dev.codesensei.auth.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An RSA key pair that signs tokens. */
public final class SigningKey {

    /** Issuer and audience of every token; other services compare it. */
    public static final String SUITE = "code-sensei";

    static final int BITS = 2048;

    private static final String HEADER = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOTER = "-----END PRIVATE KEY-----";

    private final RSAPrivateCrtKey key;
    private final String id;

    private SigningKey(RSAPrivateCrtKey key) {
        this.key = key;
        this.id = thumbprint(key);
    }

    static SigningKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SigningKey((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has RSA", e);
        }
    }

    /** Reads what {@link #toPem} wrote; throws {@link IllegalArgumentException} for anything else. */
    static SigningKey fromPem(String pem) {
        String body = pem.replace(HEADER, "").replace(FOOTER, "").replaceAll("\\s", "");
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body));
            return new SigningKey(
                    (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded));
        } catch (InvalidKeySpecException | NoSuchAlgorithmException e) {
            throw new IllegalArgumentException("Not an RSA key", e);
        }
    }

    String toPem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
        return HEADER + "\n" + body + "\n" + FOOTER + "\n";
    }

    /** The key's name in tokens: its RFC 7638 thumbprint, so that every instance gives the same key the same name. */
    public String id() {
        return id;
    }

    public PrivateKey privateKey() {
        return key;
    }

    public PublicKey publicKey() {
        try {
            var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return KeyFactory.getInstance("RSA").generatePublic(spec);
        } catch (InvalidKeySpecException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("A private key with its exponents has a public half", e);
        }
    }

    KeySet.PublicJwk publicJwk() {
        return new KeySet.PublicJwk(
                "RSA", "sig", "RS256", id, base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    /** The members stand in alphabetical order and without spaces, as the RFC asks. */
    private static String thumbprint(RSAPrivateCrtKey key) {
        String members = "{\"e\":\"%s\",\"kty\":\"RSA\",\"n\":\"%s\"}"
                .formatted(base64(key.getPublicExponent()), base64(key.getModulus()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8));
            return base64(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** A JWK's number has no sign byte, which {@link BigInteger#toByteArray} may put in front. */
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
