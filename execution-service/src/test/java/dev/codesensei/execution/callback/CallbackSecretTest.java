package dev.codesensei.execution.callback;

import static dev.codesensei.execution.Callers.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class CallbackSecretTest {

    private final Receiver receiver = Receiver.open();

    private final Subscriber user = new Subscriber(receiver);

    @Inject
    ScriptedRunner runner;

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
    void bothSecretsSignAfterAChange() {
        String old = user.secret();
        String changed = user.calls()
                .post(Subscriber.CALLBACKS + "/secret")
                .then()
                .statusCode(200)
                .body("$", hasKey("previousUntil"))
                .extract()
                .path("secret");
        user.submit(receiver.url("/"));
        runner.work();

        Receiver.Letter letter = receiver.awaitLetters(1).getFirst();

        assertThat(changed).isNotEqualTo(old).isEqualTo(user.secret());
        assertThat(letter.header("Sensei-Signature"))
                .isEqualTo("v1=%s,v1=%s".formatted(letter.hmac(changed), letter.hmac(old)));
    }

    @Test
    void aDayAfterAChangeTheOldSecretSignsNoMore() {
        user.calls().post(Subscriber.CALLBACKS + "/secret").then().statusCode(200);
        mongo.getDatabase("execution")
                .getCollection("callbacksecrets")
                .updateOne(
                        Filters.eq("_id", user.name()),
                        Updates.set("changedAt", Instant.now().minusSeconds(86_401)));

        user.submit(receiver.url("/"));
        runner.work();

        Receiver.Letter letter = receiver.awaitLetters(1).getFirst();
        assertThat(letter.header("Sensei-Signature")).isEqualTo("v1=" + letter.hmac(user.secret()));
        user.calls().get(Subscriber.CALLBACKS + "/secret").then().body("$", not(hasKey("previousUntil")));
    }

    @Test
    void everyUserHasASecretOfTheirOwn() {
        String other =
                as("eve").get(Subscriber.CALLBACKS + "/secret").then().extract().path("secret");

        assertThat(user.secret()).hasSize(64).isEqualTo(user.secret()).isNotEqualTo(other);
        given().get(Subscriber.CALLBACKS + "/secret").then().statusCode(401);
    }
}
