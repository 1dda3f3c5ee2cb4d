package dev.codesensei.auth.sessions;

import static dev.codesensei.auth.AuthClient.post;
import static dev.codesensei.auth.AuthClient.refresh;
import static dev.codesensei.auth.AuthClient.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class LogoutTest {

    @Test
    void theAccessTokenEndsItsSession() {
        Response session = signedIn();

        given().auth()
                .oauth2(session.path("token"))
                .post("/api/auth/logout")
                .then()
                .statusCode(204);

        refresh(session.path("refreshToken")).then().statusCode(401);
    }

    @Test
    void theRefreshTokenEndsItsSessionEvenWhenItWasUsed() {
        String first = signedIn().path("refreshToken");
        String second = refresh(first).path("refreshToken");

        post("/logout", "{\"refreshToken\": \"%s\"}".formatted(first)).then().statusCode(204);

        refresh(second).then().statusCode(401);
    }

    @Test
    void bothCookiesAreCleared() {
        Response answer = given().cookie("sensei_refresh", signedIn().<String>path("refreshToken"))
                .post("/api/auth/logout");

        assertThat(answer.headers().getValues("Set-Cookie"))
                .satisfiesExactlyInAnyOrder(
                        access -> assertThat(access).startsWith("sensei_token=").contains("Path=/;", "Max-Age=0"),
                        refresh -> assertThat(refresh)
                                .startsWith("sensei_refresh=")
                                .contains("Path=/api/auth;", "Max-Age=0"));
    }

    @Test
    void whoeverIsNotSignedInMayDoItToo() {
        given().post("/api/auth/logout").then().statusCode(204);
        given().auth().oauth2("not.a.token").post("/api/auth/logout").then().statusCode(204);
    }

    @Test
    void otherSessionsStay() {
        Response other = signedIn();

        given().auth()
                .oauth2(signedIn().path("token"))
                .post("/api/auth/logout")
                .then()
                .statusCode(204);

        refresh(other.path("refreshToken")).then().statusCode(200);
    }

    @Test
    void aBodyInAnotherFormatIsRejected() {
        given().contentType(ContentType.TEXT)
                .body("my token")
                .post("/api/auth/logout")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:sensei:error:unsupported-media-type"));
    }
}
