package dev.codesensei.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.codesensei.gateway.SigningKey;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Services.class)
class AdmissionTest {

    private static final String REQUIRED = "/api/execution/queue/stats";
    private static final String OPTIONAL = "/api/execution/languages";
    private static final String NONE = "/api/auth/refresh";

    Services services;

    @BeforeEach
    void forget() {
        services.reset();
    }

    @Test
    void aRouteThatRequiresATokenIsClosedWithoutOne() {
        given().when()
                .get(REQUIRED)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:sensei:error:unauthenticated"));

        assertThat(services.seen()).isEmpty();
    }

    @Test
    void aValidTokenGoesOnToTheService() {
        String token = Services.KEY.sign(SigningKey.claims(now()));

        get(REQUIRED, "Bearer " + token).statusCode(200);

        assertThat(services.last().getHeader("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void theSchemeIsReadWhateverItsCase() {
        String token = Services.KEY.sign(SigningKey.claims(now()));

        get(REQUIRED, "bearer " + token).statusCode(200);

        assertThat(services.last().getHeader("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void anExpiredTokenIsToldFromOneThatNeverWasValid() {
        get(REQUIRED, "Bearer " + Services.KEY.sign(SigningKey.claims(now() - 1_000)))
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer error=\"invalid_token\""))
                .body("type", equalTo("urn:sensei:error:token-expired"));
        get(REQUIRED, "Bearer nonsense").statusCode(401).body("type", equalTo("urn:sensei:error:token-invalid"));
        get(REQUIRED, "Bearer ").statusCode(401).body("type", equalTo("urn:sensei:error:token-invalid"));
        get(REQUIRED, "Basic YTpi").statusCode(401).body("type", equalTo("urn:sensei:error:token-invalid"));

        assertThat(services.seen()).isEmpty();
    }

    @Test
    void whereATokenIsOptionalABadOneIsStillRefused() {
        given().when().get(OPTIONAL).then().statusCode(200);

        get(OPTIONAL, "Bearer nonsense").statusCode(401);

        assertThat(services.seen()).hasSize(1);
    }

    @Test
    void whoeverRenewsATokenMayStillCarryTheOldOne() {
        get(NONE, "Bearer " + Services.KEY.sign(SigningKey.claims(now() - 1_000)))
                .statusCode(200);

        assertThat(services.last().headers().contains("Authorization")).isFalse();
    }

    @Test
    void theCookieStandsInForTheHeader() {
        String token = Services.KEY.sign(SigningKey.claims(now()));

        given().cookie("sensei_token", token).when().get(REQUIRED).then().statusCode(200);

        assertThat(services.last().getHeader("Authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void theHeaderWinsOverTheCookie() {
        String token = Services.KEY.sign(SigningKey.claims(now()));

        given().cookie("sensei_token", token)
                .header("Authorization", "Bearer nonsense")
                .when()
                .get(REQUIRED)
                .then()
                .statusCode(401);

        assertThat(services.seen()).isEmpty();
    }

    @Test
    void aKeyThatWasPublishedSinceIsFound() {
        SigningKey second = SigningKey.named("second");
        String token = second.sign(SigningKey.claims(now()));
        get(REQUIRED, "Bearer " + token).statusCode(401);
        services.publish(second);

        get(REQUIRED, "Bearer " + token).statusCode(200);

        assertThat(services.seen()).hasSize(1);
    }

    private static ValidatableResponse get(String path, String authorization) {
        return given().header("Authorization", authorization).when().get(path).then();
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
