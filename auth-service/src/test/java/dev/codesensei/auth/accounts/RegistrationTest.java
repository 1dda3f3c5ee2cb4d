package dev.codesensei.auth.accounts;

import static dev.codesensei.auth.AuthClient.PASSWORD;
import static dev.codesensei.auth.AuthClient.login;
import static dev.codesensei.auth.AuthClient.newName;
import static dev.codesensei.auth.AuthClient.post;
import static dev.codesensei.auth.AuthClient.register;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.auth.AtOnce;
import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class RegistrationTest {

    @Inject
    UserRepository users;

    @Test
    void answersTheUserWithoutTheSecret() {
        String name = newName();

        ValidatableResponse answer =
                post("/register", """
                {"username": "%s", "password": "%s", "email": "ada@example.org", "displayName": " Ada ",
                 "ageGroup": "13-14"}
                """.formatted(name, PASSWORD)).then();

        answer.statusCode(201)
                .header("Location", endsWith("/api/auth/me"))
                .body("user.username", equalTo(name))
                .body("user.email", equalTo("ada@example.org"))
                .body("user.displayName", equalTo("Ada"))
                .body("user.role", equalTo("student"))
                .body("user.profile.ageGroup", equalTo("13-14"))
                .body("user.createdAt", matchesPattern("\\d{4}-.*T.*\\.\\d{3}Z"))
                .body(not(containsString("assword")));
    }

    @ParameterizedTest
    @CsvSource({"11-12,11-12", "15-18,15-18", "adult,adult", "11-14,11-12"})
    void everyAgeGroupHasAName(String sent, String kept) {
        post("/register", body(newName(), PASSWORD, ", \"ageGroup\": \"%s\"".formatted(sent)))
                .then()
                .statusCode(201)
                .body("user.profile.ageGroup", equalTo(kept));
    }

    @Test
    void aNameIsTakenInEveryCase() {
        String name = newName();
        register(name).then().statusCode(201);

        register(name.toUpperCase()).then().statusCode(409).body("type", equalTo("urn:sensei:error:username-taken"));
    }

    @Test
    void ofSeveralAtOnceExactlyOneGetsTheName() throws InterruptedException {
        String name = newName();
        long before = users.count();

        List<Integer> statuses = AtOnce.times(8, () -> register(name).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(7);
        assertThat(users.count()).isEqualTo(before + 1);
        login(name, PASSWORD).then().statusCode(200);
    }

    @Test
    void everyRejectedFieldIsNamedOnce() {
        post("/register", """
                {"username": "a b", "password": "short", "email": "nobody", "displayName": "%s", "ageGroup": "7"}
                """.formatted("x".repeat(65)))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("ageGroup", "displayName", "email", "password", "username"));
    }

    static Stream<String> badNames() {
        return Stream.of("ab", "x".repeat(33), "a b c", "naïve", "a/b", "", "<b>x</b>", "x\\u0000x");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void aNameOutsideTheAlphabetIsRejected(String name) {
        post("/register", body(name, PASSWORD, ""))
                .then()
                .statusCode(400)
                .body("violations.field", contains("username"));
    }

    @Test
    void aPasswordOfAnyLengthThatIsAllowedCountsInFull() {
        String name = newName();
        String longest = "x".repeat(128);
        post("/register", body(name, longest, "")).then().statusCode(201);

        login(name, "x".repeat(127)).then().statusCode(401);
        login(name, longest).then().statusCode(200);
    }

    @Test
    void aPasswordThatIsTooLongIsRejected() {
        post("/register", body(newName(), "x".repeat(129), ""))
                .then()
                .statusCode(400)
                .body("violations.field", contains("password"));
    }

    @Test
    void fieldsThatNobodyAskedForChangeNothing() {
        post("/register", body(newName(), PASSWORD, ", \"role\": \"admin\", \"id\": \"1\", \"profile\": 7"))
                .then()
                .statusCode(201)
                .body("user.role", equalTo("student"))
                .body("user.profile.ageGroup", nullValue());
    }

    @Test
    void aBodyThatIsNotJsonIsRejected() {
        post("/register", "{\"username\": ").then().statusCode(400).body("violations.field", contains("body"));
        post("/register", "").then().statusCode(400).body("violations.field", contains("body"));
        post("/register", "{\"username\": {}}").then().statusCode(400).body("violations.field", contains("username"));
    }

    @Test
    void aFormIsRejected() {
        given().contentType(ContentType.URLENC)
                .formParam("username", "ada")
                .post("/api/auth/register")
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:sensei:error:unsupported-media-type"));
    }

    @Test
    void aBodyAboveTheLimitIsRejected() {
        post("/register", body(newName(), "x".repeat(70_000), ""))
                .then()
                .statusCode(413)
                .body("type", equalTo("urn:sensei:error:payload-too-large"));
    }

    private static String body(String username, String password, String rest) {
        return """
                {"username": "%s", "password": "%s"%s}
                """.formatted(username, password, rest);
    }
}
