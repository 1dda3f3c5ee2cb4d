package dev.codesensei.e2e.errors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Tokens that no sign-in gives away. The one that has expired is signed with the suite's own key, since nobody waits a
 * quarter of an hour for a test.
 */
final class ForgedTokens {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String genuine;

    ForgedTokens(String genuine) {
        this.genuine = genuine;
    }

    /** The same token with its times moved into the past. */
    String expired(Path data, Duration ago) throws IOException, GeneralSecurityException {
        long then = Instant.now().minus(ago).getEpochSecond();
        String payload = payload()
                .replaceAll("\"exp\":\\d+", "\"exp\":" + then)
                .replaceAll("\"iat\":\\d+", "\"iat\":" + (then - 60));
        String signed = part(0) + "." + encode(payload);
        return signed + "." + BASE64.encodeToString(sign(data, signed));
    }

    /** The same token with a role that its signature does not cover. */
    String promoted() {
        return part(0) + "." + encode(payload().replace("guest", "admin")) + "." + part(2);
    }

    /** The same claims, and the word of the token that it needs no signature. */
    String unsigned() {
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + part(1) + ".";
    }

    /** One bit of the signature is wrong. */
    String flipped() {
        byte[] signature = Base64.getUrlDecoder().decode(part(2));
        signature[10] ^= 1;
        return part(0) + "." + part(1) + "." + BASE64.encodeToString(signature);
    }

    private String payload() {
        return new String(Base64.getUrlDecoder().decode(part(1)), StandardCharsets.UTF_8);
    }

    private String part(int index) {
        return genuine.split("\\.")[index];
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sign(Path data, String text) throws IOException, GeneralSecurityException {
        String pem = Files.readString(data.resolve("keys/signing-key.pem"));
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----.*?-----", ""));
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        rsa.update(text.getBytes(StandardCharsets.US_ASCII));
        return rsa.sign();
    }
}
