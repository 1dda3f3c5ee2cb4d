package dev.codesensei.auth.keys;

import static dev.codesensei.auth.AuthClient.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class KeySetTest {

    private static final String PATH = "/api/auth/.well-known/jwks.json";

    @Test
    void anybodyCanReadThePublicHalfAndOnlyThat() {
        given().get(PATH)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("keys.size()", equalTo(1))
                .body("keys[0].alg", equalTo("RS256"))
                .body("keys[0].use", equalTo("sig"))
                .body("keys[0]", aMapWithSize(6));
    }

    @Test
    void anIndependentLibraryVerifiesATokenWithIt() throws JoseException {
        var signed = new JsonWebSignature();
        signed.setCompactSerialization(post("/guest", "").path("token"));
        var published = new JsonWebKeySet(given().get(PATH).asString());

        signed.setKey(published
                .findJsonWebKey(signed.getKeyIdHeaderValue(), null, null, null)
                .getKey());

        assertThat(signed.verifySignature()).isTrue();
    }
}
