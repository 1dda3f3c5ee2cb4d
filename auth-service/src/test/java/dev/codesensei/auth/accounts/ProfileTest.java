package dev.codesensei.auth.accounts;

import static dev.codesensei.auth.AuthClient.me;
import static dev.codesensei.auth.AuthClient.post;
import static dev.codesensei.auth.AuthClient.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.auth.AtOnce;
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
class ProfileTest {

    @Test
    void whatIsSentIsKept() {
        String token = signedIn().path("token");

        change(token, """
                {"profile": {"level": "beginner", "interests": ["games"], "preferredLanguages": ["python", "cpp"],
                 "timezone": "Europe/Berlin", "ageGroup": "11-12"}}
                """).then().statusCode(200);

        me(token)
                .then()
                .body("profile.level", equalTo("beginner"))
                .body("profile.interests", contains("games"))
                .body("profile.preferredLanguages", contains("python", "cpp"))
                .body("profile.timezone", equalTo("Europe/Berlin"))
                .body("profile.ageGroup", equalTo("11-12"))
                .body("version", equalTo(2));
    }

    @Test
    void whatIsAbsentStays() {
        String token = signedIn().path("token");
        change(token, "{\"profile\": {\"level\": \"advanced\"}}").then().statusCode(200);

        Response changed = change(token, "{\"profile\": {\"timezone\": \"UTC\"}}");

        changed.then()
                .body("profile.level", equalTo("advanced"))
                .body("profile.timezone", equalTo("UTC"))
                .body("version", equalTo(3));
    }

    @Test
    void everyRejectedFieldIsNamed() {
        String token = signedIn().path("token");

        change(token, """
                {"profile": {"level": "guru", "interests": ["ok", ""], "preferredLanguages": ["C++ 20"],
                 "timezone": "Mars/Olympus", "ageGroup": "7"}}
                """)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        contains(
                                "profile.ageGroup",
                                "profile.interests[1]",
                                "profile.level",
                                "profile.preferredLanguages[0]",
                                "profile.timezone"));
    }

    @Test
    void aChangeWithoutAProfileIsRejected() {
        String token = signedIn().path("token");

        change(token, "{}").then().statusCode(400).body("violations.field", contains("profile"));
    }

    @Test
    void changesAtOnceAreAllCounted() throws InterruptedException {
        String token = signedIn().path("token");

        AtOnce.times(
                8,
                () -> change(token, "{\"profile\": {\"level\": \"beginner\"}}").statusCode());

        assertThat(me(token).<Integer>path("version")).isEqualTo(9);
    }

    @Test
    void theAgeGroupIsInTheNextToken() {
        Response session = signedIn();
        change(session.path("token"), "{\"profile\": {\"ageGroup\": \"15-18\"}}")
                .then()
                .statusCode(200);

        post("/refresh", "{\"refreshToken\": \"%s\"}".formatted(session.<String>path("refreshToken")))
                .then()
                .statusCode(200)
                .body("user.profile.ageGroup", equalTo("15-18"));
    }

    @Test
    void aGuestHasNone() {
        String token = post("/guest", "").path("token");

        change(token, "{\"profile\": {\"level\": \"beginner\"}}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sensei:error:forbidden"));
    }

    private static Response change(String token, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .patch("/api/auth/me");
    }
}
