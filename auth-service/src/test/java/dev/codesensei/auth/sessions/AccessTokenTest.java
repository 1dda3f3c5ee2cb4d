package dev.codesensei.auth.sessions;

import static dev.codesensei.auth.AuthClient.me;
import static dev.codesensei.auth.AuthClient.signedIn;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.auth.keys.SigningKey;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class AccessTokenTest {

    @Inject
    SigningKey key;

    @Test
    void aTokenOfOurOwnMakingIsAccepted() {
        String id = signedIn().path("user.id");

        me(signed(claims(id))).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void noTokenIsRefused() {
        refused(given().get("/api/auth/me"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        String id = signedIn().path("user.id");

        refused(me(signed(claims(id).expiresAt(Instant.now().minusSeconds(120)))));
    }

    @Test
    void aForeignIssuerAndAForeignAudienceAreRefused() {
        String id = signedIn().path("user.id");

        refused(me(signed(claims(id).issuer("somebody"))));
        refused(me(signed(claims(id).audience("another-suite"))));
    }

    @Test
    void aForeignKeyIsRefused() throws NoSuchAlgorithmException {
        String id = signedIn().path("user.id");
        var foreign = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

        refused(me(claims(id).jws().keyId(key.id()).sign(foreign)));
    }

    @Test
    void aChangedClaimIsRefused() {
        String[] parts = signedIn().<String>path("token").split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = base64(claims.replace("student", "admin"));

        refused(me(parts[0] + "." + changed + "." + parts[2]));
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String claims = signedIn().<String>path("token").split("\\.")[1];

        refused(me(base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + "."));
    }

    @Test
    void thePublicKeyIsNoSharedSecret() {
        String id = signedIn().path("user.id");
        var secret = new SecretKeySpec(key.publicKey().getEncoded(), "HmacSHA256");

        refused(me(claims(id).jws().keyId(key.id()).sign(secret)));
    }

    @Test
    void anAccountThatIsGoneIsRefused() {
        refused(me(signed(claims("nobody"))));
    }

    private String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(key.id()).sign(key.privateKey());
    }

    private static JwtClaimsBuilder claims(String subject) {
        return Jwt.issuer(SigningKey.SUITE)
                .audience(SigningKey.SUITE)
                .subject(subject)
                .upn("ada")
                .groups("student")
                .expiresAt(Instant.now().plusSeconds(60));
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:sensei:error:unauthenticated"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
