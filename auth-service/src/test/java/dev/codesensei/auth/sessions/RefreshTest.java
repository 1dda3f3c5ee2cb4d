package dev.codesensei.auth.sessions;

import static dev.codesensei.auth.AuthClient.me;
import static dev.codesensei.auth.AuthClient.post;
import static dev.codesensei.auth.AuthClient.refresh;
import static dev.codesensei.auth.AuthClient.signedIn;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.codesensei.auth.AtOnce;
import dev.codesensei.auth.DataFolderResource;
import dev.codesensei.test.MongoResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(DataFolderResource.class)
class RefreshTest {

    @Inject
    RefreshTokenRepository tokens;

    @Inject
    SessionRepository sessions;

    @Test
    void givesANewPairThatWorks() {
        String first = signedIn().path("refreshToken");

        Response renewed = refresh(first);

        renewed.then().statusCode(200).body("refreshToken", not(equalTo(first)));
        me(renewed.path("token")).then().statusCode(200);
        refresh(renewed.path("refreshToken")).then().statusCode(200);
    }

    @Test
    void aUsedTokenEndsTheWholeFamily() {
        String first = signedIn().path("refreshToken");
        String second = refresh(first).path("refreshToken");

        refused(refresh(first));

        refused(refresh(second));
    }

    @Test
    void anotherSignInOfTheSameUserSurvivesIt() {
        String first = signedIn().path("refreshToken");
        String other = signedIn().path("refreshToken");
        refresh(first).then().statusCode(200);

        refused(refresh(first));

        refresh(other).then().statusCode(200);
    }

    @Test
    void ofSeveralAtOnceExactlyOneWins() throws InterruptedException {
        String token = signedIn().path("refreshToken");

        List<Integer> statuses = AtOnce.times(8, () -> refresh(token).statusCode());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(7);
    }

    @Test
    void theCookieDoesAsWell() {
        String token = signedIn().path("refreshToken");

        Response renewed = given().cookie("sensei_refresh", token).post("/api/auth/refresh");

        renewed.then().statusCode(200).cookie("sensei_refresh", renewed.<String>path("refreshToken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"refreshToken\": \"nonsense\"}", "{\"refreshToken\": \"\"}"})
    void nothingToExchangeIsRefused(String body) {
        refused(post("/refresh", body));
    }

    @Test
    void anEndlessTokenIsAViolation() {
        refresh("x".repeat(300)).then().statusCode(400).body("violations.field", contains("refreshToken"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        String token = signedIn().path("refreshToken");
        tokens.mongoCollection().updateOne(byId(token), Updates.set("expiresAt", Instant.now()));

        refused(refresh(token));
    }

    @Test
    void aTokenNeverOutlivesItsFamily() {
        String token = signedIn().path("refreshToken");
        Instant end = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        String sessionId = tokens.findById(hash(token)).sessionId();
        sessions.mongoCollection().updateOne(Filters.eq("_id", sessionId), Updates.set("expiresAt", end));

        String next = refresh(token).path("refreshToken");

        assertThat(tokens.findById(hash(next)).expiresAt()).isEqualTo(end);
    }

    @Test
    void theStoreNeverSeesTheTokenItself() {
        String token = signedIn().path("refreshToken");

        assertThat(tokens.findByIdOptional(token)).isEmpty();
        assertThat(tokens.findByIdOptional(hash(token))).isPresent();
    }

    private static ValidatableResponse refused(Response answer) {
        return answer.then().statusCode(401).body("type", equalTo("urn:sensei:error:bad-refresh-token"));
    }

    private static Bson byId(String token) {
        return Filters.eq("_id", hash(token));
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
