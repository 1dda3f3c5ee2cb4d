package dev.codesensei.execution.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class CallbackDeliveryTest {

    private final Receiver receiver = Receiver.open();

    private final Subscriber user = new Subscriber(receiver);

    @Inject
    ScriptedRunner runner;

    @Inject
    DeliveryRepository deliveries;

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
        String secret = user.secret();
        String job = user.submit(receiver.url("/hook?x=1"));
        user.deliveryOf(job).body("items[0].state", equalTo("pending")).body("items[0].attempts", empty());

        runner.work();

        Receiver.Letter letter = receiver.awaitLetters(1).getFirst();
        assertThat(letter.target()).isEqualTo("/hook?x=1");
        assertThat(letter.header("Sensei-Job")).isEqualTo(job);
        assertThat(letter.header("Sensei-Signature")).isEqualTo("v1=" + letter.hmac(secret));
        assertThat(Long.parseLong(letter.header("Sensei-Timestamp")))
                .isBetween(
                        Instant.now().minusSeconds(60).getEpochSecond(),
                        Instant.now().getEpochSecond());
        assertThat(letter.text())
                .isEqualTo(user.calls().get("/api/execution/result/" + job).asString());
        user.awaitState(job, "delivered")
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

        String job = user.submit(receiver.url("/"));
        runner.work();

        List<Receiver.Letter> letters = receiver.awaitLetters(4);
        assertThat(letters)
                .extracting(Receiver.Letter::text)
                .containsOnly(letters.getFirst().text());
        assertThat(letters)
                .extracting(letter -> letter.header("Sensei-Delivery"))
                .containsOnly(letters.getFirst().header("Sensei-Delivery"));
        user.awaitState(job, "delivered")
                .body("items[0].attempts.status", contains(500, 301, null, 204))
                .body("items[0].attempts[2].error", equalTo("connection-closed"));
    }

    @Test
    void aReceiverThatIsGoneIsNotTriedAgain() {
        receiver.then(410);

        String job = user.submit(receiver.url("/"));
        runner.work();

        user.awaitState(job, "failed").body("items[0].attempts.status", contains(410));
        assertThat(receiver.letters()).hasSize(1);
    }

    @Test
    void whatCannotBeDeliveredIsGivenUp() {
        receiver.close();

        String job = user.submit(receiver.url("/"));
        runner.work();

        user.awaitState(job, "failed").body("items[0].attempts[0].error", equalTo("connect-failed"));
    }

    @Test
    void aNameThatNobodyKnowsIsTriedAgain() {
        String job = user.submit("http://hooks.invalid:" + receiver.port() + "/");
        runner.work();

        await().untilAsserted(() -> user.deliveryOf(job)
                .body("items[0].state", equalTo("pending"))
                .body("items[0].attempts.error[0]", equalTo("unknown-host"))
                .body("items[0]", hasKey("nextAttemptAt")));
    }

    @Test
    void aJobThatIsCancelledIsOverToo() {
        String job = user.submit(receiver.url("/"));

        user.calls().delete("/api/execution/result/" + job).then().statusCode(200);

        JsonPath result = new JsonPath(receiver.awaitLetters(1).getFirst().text());
        assertThat(result.getString("verdict")).isEqualTo("CANCELLED");
    }

    @Test
    void aDeliveryThatTheStoreLostIsMadeAgain() {
        String job = user.submit(receiver.url("/"));
        deliveries.delete(job);

        runner.work();

        assertThat(receiver.awaitLetters(1).getFirst().header("Sensei-Job")).isEqualTo(job);
    }

    @Test
    void whatADeadInstanceLeftBehindIsDelivered() {
        String job = user.submit(receiver.url("/"));
        runner.work();
        user.awaitState(job, "delivered");

        // As if whoever held it had died before it could tell that it was done.
        deliveries.replace(deliveries.find(job).orElseThrow().anew(Instant.now().plusMillis(300)));

        receiver.awaitLetters(2);
        user.awaitState(job, "delivered");
    }

    @Test
    void whatIsHeldByOneInstanceIsLeftAloneByOthers() {
        Delivery waiting = deliveries.find(user.submit("http://127.0.0.1:1/")).orElseThrow();
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
        Delivery orphan = user.orphan(Instant.now().minusSeconds(3_600));

        deliveries.insert(orphan);

        await().until(() -> deliveries.find(orphan.jobId()).isEmpty());
    }
}
