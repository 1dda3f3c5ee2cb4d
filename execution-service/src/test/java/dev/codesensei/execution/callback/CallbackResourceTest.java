package dev.codesensei.execution.callback;

import static dev.codesensei.execution.Callers.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class CallbackResourceTest {

    private static final String SUBMIT = "/api/execution/submit";
    private static final String PATH = "/api/execution/callbacks";

    /** Somebody new, who has no callbacks yet. */
    private final String user = "c.*" + UUID.randomUUID();

    private final Receiver receiver = Receiver.open();

    @Inject
    ScriptedRunner runner;

    @Inject
    DeliveryRepository deliveries;

    @Inject
    MongoClient mongo;

    @BeforeEach
    void runnerReports() {
        runner.workOff();
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
        receiver.close();
    }

    @Test
    void theResultIsSentAsItCanBeReadAndSignedSoThatItCanBeTrusted() {
        String secret = secret();
        String job = submit(receiver.url("/hook?x=1"));
        deliveryOf(job).body("items[0].state", equalTo("pending")).body("items[0].attempts", empty());

        runner.work();

        Receiver.Letter letter = awaitLetters(1).getFirst();
        assertThat(letter.target()).isEqualTo("/hook?x=1");
        assertThat(letter.header("Sensei-Job")).isEqualTo(job);
        assertThat(letter.header("Sensei-Signature")).isEqualTo("v1=" + hmac(secret, letter));
        assertThat(Long.parseLong(letter.header("Sensei-Timestamp")))
                .isBetween(
                        Instant.now().minusSeconds(60).getEpochSecond(),
                        Instant.now().getEpochSecond());
        assertThat(text(letter))
                .isEqualTo(as(user).get("/api/execution/result/" + job).asString());
        awaitState(job, "delivered")
                .body("items[0].id", equalTo(letter.header("Sensei-Delivery")))
                .body("items[0].jobId", equalTo(job))
                .body("items[0].url", equalTo(receiver.url("/hook?x=1")))
                .body("items[0].attempts", hasSize(1))
                .body("items[0].attempts[0].status", equalTo(204))
                .body("items[0].attempts[0]", not(hasKey("error")))
                .body("items[0]", not(hasKey("nextAttemptAt")));
    }

    @Test
    void aReceiverThatFailsIsTriedAgainWithTheSameLetter() {
        receiver.then(500).then(301).then(exchange -> exchange.close());

        String job = submit(receiver.url("/"));
        runner.work();

        List<Receiver.Letter> letters = awaitLetters(4);
        assertThat(letters).extracting(CallbackResourceTest::text).containsOnly(text(letters.getFirst()));
        assertThat(letters)
                .extracting(letter -> letter.header("Sensei-Delivery"))
                .containsOnly(letters.getFirst().header("Sensei-Delivery"));
        awaitState(job, "delivered")
                .body("items[0].attempts.status", contains(500, 301, null, 204))
                .body("items[0].attempts[2].error", equalTo("connection-closed"));
    }

    @Test
    void aReceiverThatIsGoneIsNotTriedAgain() {
        receiver.then(410);

        String job = submit(receiver.url("/"));
        runner.work();

        awaitState(job, "failed").body("items[0].attempts.status", contains(410));
        assertThat(receiver.letters()).hasSize(1);
    }

    @Test
    void whatCannotBeDeliveredIsGivenUp() {
        receiver.close();

        String job = submit(receiver.url("/"));
        runner.work();

        awaitState(job, "failed").body("items[0].attempts[0].error", equalTo("connect-failed"));
    }

    @Test
    void aNameThatNobodyKnowsIsTriedAgain() {
        String job = submit("http://hooks.invalid:" + receiver.port() + "/");
        runner.work();

        await().untilAsserted(() -> deliveryOf(job)
                .body("items[0].state", equalTo("pending"))
                .body("items[0].attempts.error[0]", equalTo("unknown-host"))
                .body("items[0]", hasKey("nextAttemptAt")));
    }

    @Test
    void aJobThatIsCancelledIsOverToo() {
        String job = submit(receiver.url("/"));

        as(user).delete("/api/execution/result/" + job).then().statusCode(200);

        JsonPath result = new JsonPath(text(awaitLetters(1).getFirst()));
        assertThat(result.getString("verdict")).isEqualTo("CANCELLED");
    }

    @Test
    void programsOfABatchAreCalledBackOneByOne() {
        as(user).body("""
                        {"submissions": [{"code": "1", "callbackUrl": "%s"}, {"code": "2"},
                         {"code": "3", "callbackUrl": "http://10.0.0.1/"}]}
                        """.formatted(receiver.url("/batch")))
                .post("/api/execution/batch")
                .then()
                .statusCode(202)
                .body("items[1].error", nullValue())
                .body("items[2].error.violations[0].field", equalTo("callbackUrl"));

        runner.workOff();

        assertThat(awaitLetters(1).getFirst().target()).isEqualTo("/batch");
        as(user).get(PATH).then().body("items", hasSize(1));
    }

    @Test
    void aRepeatedSubmissionIsDeliveredOnce() {
        String body = body(receiver.url("/"));
        String job = submitWithKey(body).statusCode(202).extract().path("jobId");
        submitWithKey(body).statusCode(202);
        runner.work();
        awaitState(job, "delivered");

        submitWithKey(body).statusCode(202).body("jobId", equalTo(job));
        submitWithKey(body(receiver.url("/other"))).statusCode(422);

        awaitState(job, "delivered").body("items[0].attempts", hasSize(1));
        assertThat(receiver.letters()).hasSize(1);
    }

    @Test
    void bothSecretsSignAfterAChange() {
        String old = secret();
        String changed = as(user).post(PATH + "/secret")
                .then()
                .statusCode(200)
                .body("$", hasKey("previousUntil"))
                .extract()
                .path("secret");
        submit(receiver.url("/"));
        runner.work();

        Receiver.Letter letter = awaitLetters(1).getFirst();

        assertThat(changed).isNotEqualTo(old).isEqualTo(secret());
        assertThat(letter.header("Sensei-Signature"))
                .isEqualTo("v1=%s,v1=%s".formatted(hmac(changed, letter), hmac(old, letter)));
    }

    @Test
    void aDayAfterAChangeTheOldSecretSignsNoMore() {
        as(user).post(PATH + "/secret").then().statusCode(200);
        mongo.getDatabase("execution")
                .getCollection("callbacksecrets")
                .updateOne(
                        Filters.eq("_id", user),
                        Updates.set("changedAt", Instant.now().minusSeconds(86_401)));

        submit(receiver.url("/"));
        runner.work();

        Receiver.Letter letter = awaitLetters(1).getFirst();
        assertThat(letter.header("Sensei-Signature")).isEqualTo("v1=" + hmac(secret(), letter));
        as(user).get(PATH + "/secret").then().body("$", not(hasKey("previousUntil")));
    }

    @Test
    void everyUserHasASecretOfTheirOwn() {
        String other = as("eve").get(PATH + "/secret").then().extract().path("secret");

        assertThat(secret()).hasSize(64).isEqualTo(secret()).isNotEqualTo(other);
        given().get(PATH + "/secret").then().statusCode(401);
    }

    @Test
    void aDeliveryIsRepeatedWhenItsOwnerWishes() {
        receiver.then(410);
        String job = submit(receiver.url("/"));
        runner.work();
        awaitState(job, "failed");

        as(user).post(PATH + "/" + job + "/redeliver").then().statusCode(202).body("state", equalTo("pending"));

        awaitState(job, "delivered").body("items[0].attempts.status", contains(410, 204));
        List<Receiver.Letter> letters = receiver.letters();
        assertThat(letters.getLast().header("Sensei-Delivery"))
                .isEqualTo(letters.getFirst().header("Sensei-Delivery"));
    }

    @Test
    void nobodySeesTheDeliveriesOfAnother() {
        String job = submit(receiver.url("/"));

        as("eve").get(PATH + "?jobId=" + job).then().statusCode(200).body("items", empty());
        as(user + "x").get(PATH).then().statusCode(200).body("items", empty());
        for (String id : List.of(job, "unknown")) {
            as("eve")
                    .post(PATH + "/" + id + "/redeliver")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:sensei:error:callback-not-found"));
        }
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void pagesShowEveryDeliveryOnceTheNewestFirst() {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            jobs.addFirst(submit(receiver.url("/" + i)));
            runner.work();
        }

        JsonPath first = page("?limit=3");
        JsonPath second = page("?limit=3&after=" + first.getString("next"));

        List<String> seen = new ArrayList<>(first.getList("items.jobId", String.class));
        seen.addAll(second.getList("items.jobId", String.class));
        assertThat(seen).containsExactlyElementsOf(jobs);
        assertThat(second.getString("next")).isNull();
        as(user).get(PATH + "?limit=0&after=x")
                .then()
                .statusCode(400)
                .body("violations.field", contains("after", "limit"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"http://10.0.0.1/\"", "\"http://[::1]/\"", "\"ftp://example.com/\"", "\"\"", "17", "{}", "[]"})
    void whatCannotBeCalledIsNamed(String url) {
        as(user).body("{\"code\": \"1\", \"callbackUrl\": " + url + "}")
                .post(SUBMIT)
                .then()
                .statusCode(400)
                .body("violations.field", contains("callbackUrl"));

        as(user).get("/api/execution/submissions").then().body("items", empty());
    }

    @Test
    void guestsAreNotCalledBack() {
        as("guest-1", "guest")
                .body(body(receiver.url("/")))
                .post(SUBMIT)
                .then()
                .statusCode(400)
                .body("violations.field", contains("callbackUrl"))
                .body("violations[0].message", equalTo("is not for guests"));
    }

    @Test
    void aJobWithoutACallbackLeavesNothingHere() {
        String job = as(user).body("{\"code\": \"1\"}")
                .post(SUBMIT)
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
        runner.work();

        await().untilAsserted(() ->
                as(user).get("/api/execution/result/" + job).then().body("status", equalTo("completed")));
        assertThat(deliveries.find(job)).isEmpty();
    }

    @Test
    void aDeliveryThatTheStoreLostIsMadeAgain() {
        String job = submit(receiver.url("/"));
        deliveries.delete(job);

        runner.work();

        assertThat(awaitLetters(1).getFirst().header("Sensei-Job")).isEqualTo(job);
    }

    @Test
    void whatADeadInstanceLeftBehindIsDelivered() {
        String job = submit(receiver.url("/"));
        runner.work();
        awaitState(job, "delivered");

        // As if whoever held it had died before it could tell that it was done.
        deliveries.replace(deliveries.find(job).orElseThrow().anew(Instant.now().plusMillis(300)));

        awaitLetters(2);
        awaitState(job, "delivered");
    }

    @Test
    void whatIsHeldByOneInstanceIsLeftAloneByOthers() {
        Delivery waiting = deliveries.find(submit("http://127.0.0.1:1/")).orElseThrow();
        DueKey seen = waiting.due().orElseThrow();
        Instant later = Instant.now().plusSeconds(60);

        boolean first = deliveries.move(seen, later).isPresent();
        boolean second = deliveries.move(seen, later).isPresent();

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(deliveries.replace(seen, waiting.dueAt(later))).isFalse();
    }

    @Test
    void aDeliveryOfAJobThatNeverWasIsDropped() {
        Delivery orphan = orphan(Instant.now().minusSeconds(3_600));

        deliveries.insert(orphan);

        await().until(() -> deliveries.find(orphan.jobId()).isEmpty());
    }

    @Test
    void theLogIsKeptForAWeek() {
        Delivery old = orphan(Instant.now());
        deliveries.insert(old.delivered(new Attempt(Instant.now(), 200, null, 1)));

        deliveries.deleteExpired(old.expiresAt().minusSeconds(60));
        assertThat(deliveries.find(old.jobId())).isPresent();
        deliveries.deleteExpired(old.expiresAt().plusSeconds(60));

        assertThat(deliveries.find(old.jobId())).isEmpty();
    }

    private Delivery orphan(Instant createdAt) {
        String id = UUID.randomUUID().toString();
        return new Delivery(
                id,
                user,
                receiver.url("/"),
                "127.0.0.1",
                DeliveryState.PENDING,
                new DueKey(createdAt, id).toString(),
                0,
                null,
                List.of(),
                createdAt,
                createdAt.plusSeconds(7 * 86_400),
                user + "\n" + id);
    }

    private String secret() {
        return as(user).get(PATH + "/secret").then().statusCode(200).extract().path("secret");
    }

    private static String body(String url) {
        return "{\"code\": \"print(1)\", \"stdin\": \"hé\", \"callbackUrl\": \"%s\"}".formatted(url);
    }

    private String submit(String url) {
        return as(user).body(body(url))
                .post(SUBMIT)
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    private ValidatableResponse submitWithKey(String body) {
        return as(user).header("Idempotency-Key", "one").body(body).post(SUBMIT).then();
    }

    private ValidatableResponse deliveryOf(String job) {
        return as(user).get(PATH + "?jobId=" + job).then().statusCode(200).body("items", hasSize(1));
    }

    private ValidatableResponse awaitState(String job, String state) {
        await().untilAsserted(() -> deliveryOf(job).body("items[0].state", equalTo(state)));
        return deliveryOf(job);
    }

    private List<Receiver.Letter> awaitLetters(int count) {
        await().until(() -> receiver.letters().size() >= count);
        return receiver.letters();
    }

    private JsonPath page(String query) {
        return as(user).get(PATH + query)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .jsonPath();
    }

    private static String text(Receiver.Letter letter) {
        return new String(letter.body(), StandardCharsets.UTF_8);
    }

    /** As a receiver would do it. */
    private static String hmac(String secret, Receiver.Letter letter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            mac.update((letter.header("Sensei-Timestamp") + "." + text(letter)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
