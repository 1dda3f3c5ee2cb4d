package dev.codesensei.auth.services;

import static dev.codesensei.auth.AuthClient.me;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class ServiceTokenTest {

    @Inject
    JWTParser parser;

    @Test
    void aServiceThatKnowsItsSecretIsAService() throws ParseException {
        Response granted = ask(by("runner-worker", DataFolderResource.SERVICE_SECRET));

        granted.then().statusCode(200).body("token_type", equalTo("Bearer")).body("expires_in", equalTo(600));
        JsonWebToken token = parser.parse(granted.path("access_token"));
        assertThat(token.getGroups()).containsExactly("service");
        assertThat(token.getSubject()).isEqualTo("service:runner-worker");
    }

    @Test
    void aServiceIsNoUser() {
        String token =
                ask(by("runner-worker", DataFolderResource.SERVICE_SECRET)).path("access_token");

        me(token).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "runner-worker, wrong",
        "runner-worker, ''",
        "unknown, " + DataFolderResource.SERVICE_SECRET,
        "'', " + DataFolderResource.SERVICE_SECRET,
        "without-secret, ''"
    })
    void whoDoesNotKnowASecretGetsNothing(String service, String secret) {
        assertRefused(ask(by(service, secret)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic %%%", "Basic cnVubmVyLXdvcmtlcg==", "Bearer x", ""})
    void whatIsNoBasicAuthenticationGetsNothing(String authorization) {
        assertRefused(ask(given().header("Authorization", authorization)));
    }

    @Test
    void anotherGrantIsRefused() {
        by("runner-worker", DataFolderResource.SERVICE_SECRET)
                .formParam("grant_type", "password")
                .post("/internal/tokens")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:sensei:error:unsupported-grant"));
    }

    private static RequestSpecification by(String service, String secret) {
        return given().auth().preemptive().basic(service, secret);
    }

    private static Response ask(RequestSpecification service) {
        return service.formParam("grant_type", "client_credentials").post("/internal/tokens");
    }

    private static void assertRefused(Response response) {
        response.then().statusCode(401).body("type", equalTo("urn:sensei:error:unknown-service"));
    }
}
