package dev.codesensei.auth.sessions;

import static dev.codesensei.auth.AuthClient.PASSWORD;
import static dev.codesensei.auth.AuthClient.login;
import static dev.codesensei.auth.AuthClient.me;
import static dev.codesensei.auth.AuthClient.newName;
import static dev.codesensei.auth.AuthClient.post;
import static dev.codesensei.auth.AuthClient.register;
import static dev.codesensei.auth.AuthClient.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class LoginTest {

    @Test
    void answersTokensAndTheUser() {
        String name = newName();
        register(name).then().statusCode(201);

        Response answer = login(name.toUpperCase(), PASSWORD);

        answer.then()
                .statusCode(200)
                .body("expiresInSeconds", equalTo(900))
                .body("user.username", equalTo(name))
                .body("user.role", equalTo("student"))
                .body("user.passwordHash", nullValue())
                .header("Cache-Control", "no-store");
        me(answer.path("token")).then().statusCode(200).body("username", equalTo(name));
    }

    @Test
    void setsBothCookiesOutOfReachOfScripts() {
        Response answer = signedIn();

        List<String> cookies = answer.headers().getValues("Set-Cookie");
        assertThat(cookies)
                .satisfiesExactlyInAnyOrder(
                        access -> assertThat(access)
                                .startsWith("sensei_token=" + answer.path("token"))
                                .contains("Path=/;", "HttpOnly", "SameSite=Lax", "Max-Age=900"),
                        refresh -> assertThat(refresh)
                                .startsWith("sensei_refresh=" + answer.path("refreshToken"))
                                .contains("Path=/api/auth;", "HttpOnly", "SameSite=Lax", "Max-Age=604800"));
    }

    @Test
    void signsTheClaimsThatOtherServicesRelyOn() throws JsonProcessingException {
        Response answer = signedIn();

        String[] parts = answer.<String>path("token").split("\\.");
        JsonNode header =
                new ObjectMapper().readTree(new String(Base64.getUrlDecoder().decode(parts[0])));
        JsonNode claims =
                new ObjectMapper().readTree(new String(Base64.getUrlDecoder().decode(parts[1])));
        assertThat(header.get("alg").asText()).isEqualTo("RS256");
        assertThat(header.get("kid").asText()).isNotEmpty();
        assertThat(claims.get("sub").asText()).isEqualTo(answer.path("user.id"));
        assertThat(claims.get("iss").asText()).isEqualTo("code-sensei");
        assertThat(claims.get("aud").asText()).isEqualTo("code-sensei");
        assertThat(claims.get("role").asText()).isEqualTo("student");
        assertThat(claims.get("groups")).hasSize(1);
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(900);
        assertThat(claims.fieldNames()).toIterable().contains("upn", "username", "jti", "sid");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        String name = newName();
        register(name).then().statusCode(201);

        String wrong =
                login(name, "wrong password").then().statusCode(401).extract().asString();
        String unknown = login(newName(), "wrong password")
                .then()
                .statusCode(401)
                .extract()
                .asString();

        assertThat(wrong).isEqualTo(unknown).contains("urn:sensei:error:bad-credentials");
    }

    @Test
    void missingFieldsAreNamed() {
        post("/login", "{}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("username"))
                .body("violations.field", hasItem("password"));
    }

    @Test
    void aGuestNeedsNoAccount() {
        Response guest = post("/guest", "");

        guest.then().statusCode(201).body("expiresInSeconds", equalTo(3600));
        me(guest.path("token"))
                .then()
                .statusCode(200)
                .body("role", equalTo("guest"))
                .body("username", startsWith("guest-"));
    }
}
