package dev.codesensei.errors;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ErrorMappersTest {

    @Test
    void aKnownFailureKeepsItsSlugDetailAndMembers() {
        failure(given().get("/fail/with/known").then(), 409, "name-taken")
                .body("detail", equalTo("Choose another"))
                .body("name", equalTo("x"));
    }

    @Test
    void aViolationIsNamedByItsPlaceInTheRequest() {
        post("""
                {"nested": {"name": "abc", "tags": ["ok", "long"]}}
                """).body("violations.field", contains("nested.tags[1]"));
    }

    @Test
    void aFieldWithTwoFaultsIsNamedOnce() {
        post("""
                {"nested": {"name": "A"}}
                """).body("violations.field", contains("nested.name"));
    }

    @Test
    void aQueryParameterIsNamedByItself() {
        failure(given().get("/fail/query?limit=0").then(), 400, "invalid-request")
                .body("violations.field", contains("limit"));
    }

    @Test
    void aFieldOfTheWrongTypeIsNamed() {
        post("""
                {"nested": {"name": ["abc"]}}
                """).body("violations.field", contains("nested.name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{", "hello", "[]", "{\"number\": 1e999999999}", "{\"number\": \"x\"} trailing"})
    void aBodyThatCannotBeReadHasAViolationToo(String body) {
        post(body).body("violations", hasSize(1));
    }

    @Test
    void aWholeBodyIsCalledBody() {
        post("").body("violations.field", contains("body"));
        post("{").body("violations.field", contains("body"));
    }

    @Test
    void anUnknownAddressIsNotFound() {
        failure(given().get("/nowhere").then(), 404, "not-found");
        failure(given().get("/fail/nowhere").then(), 404, "not-found");
    }

    @Test
    void aWrongMethodIsNotAllowed() {
        failure(given().delete("/fail/body").then(), 405, "method-not-allowed");
    }

    @Test
    void aWrongMediaTypeIsUnsupported() {
        failure(given().contentType("text/csv").body("a,b").post("/fail/body").then(), 415, "unsupported-media-type");
    }

    @Test
    void anUnwantedFormatIsNotAcceptable() {
        failure(given().accept("image/png").get("/fail/query?limit=1").then(), 406, "not-acceptable");
    }

    @Test
    void aBodyAboveTheLimitIsTooLarge() {
        failure(
                given().contentType(ContentType.JSON)
                        .body("x".repeat(20_000))
                        .post("/fail/body")
                        .then(),
                413,
                "payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unauthenticated", "bad-token"})
    void whoeverIsNotSignedInLearnsHowTo(String what) {
        failure(given().get("/fail/with/" + what).then(), 401, "unauthenticated")
                .header("WWW-Authenticate", "Bearer");
    }

    @Test
    void whoeverMayNotIsForbidden() {
        failure(given().get("/fail/with/forbidden").then(), 403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"store-away", "store-away-below"})
    void aStoreThatIsAwayIsNamedNoFurther(String what) {
        failure(given().get("/fail/with/" + what).then(), 503, "unavailable")
                .header("Retry-After", "2")
                .body(not(containsString("27017")));
    }

    @Test
    void aBugTellsTheClientOnlyWhereToLook() {
        failure(given().get("/fail/with/bug").then(), 500, "internal")
                .body("errorId", matchesPattern("[0-9a-f-]{36}"))
                .body(not(containsString("secret")));
    }

    private static ValidatableResponse post(String body) {
        return failure(
                given().contentType(ContentType.JSON)
                        .body(body)
                        .post("/fail/body")
                        .then(),
                400,
                "invalid-request");
    }

    private static ValidatableResponse failure(ValidatableResponse response, int status, String slug) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sensei:error:" + slug))
                .body("status", equalTo(status))
                .body(not(containsString("dev.codesensei")))
                .body(not(containsString("java.")));
    }
}
