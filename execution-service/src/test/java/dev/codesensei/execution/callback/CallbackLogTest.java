package dev.codesensei.execution.callback;

import static dev.codesensei.execution.Callers.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class CallbackLogTest {

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
    void aDeliveryIsRepeatedWhenItsOwnerWishes() {
        receiver.then(410);
        String job = user.submit(receiver.url("/"));
        runner.work();
        user.awaitState(job, "failed");

        user.calls()
                .post(Subscriber.CALLBACKS + "/" + job + "/redeliver")
                .then()
                .statusCode(202)
                .body("state", equalTo("pending"));

        user.awaitState(job, "delivered").body("items[0].attempts.status", contains(410, 204));
        List<Receiver.Letter> letters = receiver.letters();
        assertThat(letters.getLast().header("Sensei-Delivery"))
                .isEqualTo(letters.getFirst().header("Sensei-Delivery"));
    }

    @Test
    void nobodySeesTheDeliveriesOfAnother() {
        String job = user.submit(receiver.url("/"));

        as("eve")
                .get(Subscriber.CALLBACKS + "?jobId=" + job)
                .then()
                .statusCode(200)
                .body("items", empty());
        as(user.name() + "x").get(Subscriber.CALLBACKS).then().statusCode(200).body("items", empty());
        for (String id : List.of(job, "unknown")) {
            as("eve")
                    .post(Subscriber.CALLBACKS + "/" + id + "/redeliver")
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:sensei:error:callback-not-found"));
        }
        given().get(Subscriber.CALLBACKS).then().statusCode(401);
    }

    @Test
    void pagesShowEveryDeliveryOnceTheNewestFirst() {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            jobs.addFirst(user.submit(receiver.url("/" + i)));
            runner.work();
        }

        JsonPath first = page("?limit=3");
        JsonPath second = page("?limit=3&after=" + first.getString("next"));

        List<String> seen = new ArrayList<>(first.getList("items.jobId", String.class));
        seen.addAll(second.getList("items.jobId", String.class));
        assertThat(seen).containsExactlyElementsOf(jobs);
        assertThat(second.getString("next")).isNull();
        user.calls()
                .get(Subscriber.CALLBACKS + "?limit=0&after=x")
                .then()
                .statusCode(400)
                .body("violations.field", contains("after", "limit"));
    }

    @Test
    void theLogIsKeptForAWeek() {
        Delivery old = user.orphan(Instant.now());
        deliveries.insert(old.delivered(new Attempt(Instant.now(), 200, null, 1)));

        deliveries.deleteExpired(old.expiresAt().minusSeconds(60));
        assertThat(deliveries.find(old.jobId())).isPresent();
        deliveries.deleteExpired(old.expiresAt().plusSeconds(60));

        assertThat(deliveries.find(old.jobId())).isEmpty();
    }

    private JsonPath page(String query) {
        return user.calls()
                .get(Subscriber.CALLBACKS + query)
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .extract()
                .jsonPath();
    }
}
