package dev.codesensei.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Services.class)
class FailureTest {

    Services services;

    @BeforeEach
    void forget() {
        services.reset();
    }

    @Test
    void aServiceThatIsAwayIsSaidToBe() {
        given().body("{}")
                .when()
                .post("/away")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("urn:sensei:error:upstream-unavailable"));
    }

    @Test
    void aServiceThatTakesTooLongIsGivenUpAndTold() {
        var left = new AtomicBoolean();
        services.behave(request -> request.connection().closeHandler(_ -> left.set(true)));

        given().when()
                .get("/hasty")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sensei:error:upstream-timeout"));

        await().untilTrue(left);
    }

    @Test
    void anAnswerThatHaltsIsBrokenOffAndNeverCompleted() throws IOException {
        services.behave(request -> request.response().setChunked(true).write("half"));

        String answer = Wire.exchange("GET /hasty HTTP/1.1\r\nHost: gateway\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("half").doesNotContain("\r\n0\r\n");
    }

    @Test
    void aServiceThatDiesAmidItsAnswerBreaksTheConnection() throws IOException {
        services.behave(request -> {
            request.response().putHeader("Content-Length", "100").write("half");
            request.connection().close();
        });

        String answer = Wire.exchange("GET /open HTTP/1.1\r\nHost: gateway\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("half");
    }

    @Test
    void aServiceThatDiesBeforeItAnswersAnActionIsNotAskedAgain() {
        services.behave(request -> request.connection().close());

        given().body("{}")
                .when()
                .post("/open")
                .then()
                .statusCode(502)
                .body("type", equalTo("urn:sensei:error:upstream-failed"));

        assertThat(services.seen()).hasSize(1);
    }

    @Test
    void aReadOnAStaleConnectionIsRepeatedOnce() throws IOException {
        var calls = new AtomicInteger();
        services.behave(request -> {
            if (calls.incrementAndGet() == 2) {
                request.connection().close();
            } else {
                request.response().end("answer " + calls);
            }
        });

        try (Wire wire = Wire.open()) {
            String first =
                    wire.send("GET /open HTTP/1.1\r\nHost: gateway\r\n\r\n").readUntil("answer 1");
            String second =
                    wire.send("GET /open HTTP/1.1\r\nHost: gateway\r\n\r\n").readUntil("answer 3");

            assertThat(first).startsWith("HTTP/1.1 200");
            assertThat(second).startsWith("HTTP/1.1 200").endsWith("answer 3");
        }
    }

    @Test
    void anActionOnAStaleConnectionIsNotRepeated() throws IOException {
        var calls = new AtomicInteger();
        services.behave(request -> {
            if (calls.incrementAndGet() == 2) {
                request.connection().close();
            } else {
                request.response().end("answer " + calls);
            }
        });
        String post = "POST /open HTTP/1.1\r\nHost: gateway\r\nContent-Length: 0\r\n\r\n";

        try (Wire wire = Wire.open()) {
            wire.send(post).readUntil("answer 1");
            String second = wire.send(post).readUntil("}");

            assertThat(second).startsWith("HTTP/1.1 502");
            assertThat(calls).hasValue(2);
        }
    }

    @Test
    void aServiceLearnsThatItsClientHasLeft() throws IOException {
        var left = new AtomicBoolean();
        services.behave(request -> request.connection().closeHandler(_ -> left.set(true)));

        try (Wire wire = Wire.open()) {
            wire.send("POST /open HTTP/1.1\r\nHost: gateway\r\nContent-Length: 2\r\n\r\n{}");
            await().until(() -> services.seen().size() == 1);
            assertThat(left).isFalse();
        }

        await().untilTrue(left);
    }

    @Test
    void aServiceThatRefusesALargeBodyEarlyIsHeard() throws IOException {
        services.behave(request -> request.response().setStatusCode(415).end("no"));

        try (Wire wire = Wire.open()) {
            String answer = wire.send("POST /open HTTP/1.1\r\nHost: gateway\r\nContent-Length: 1000000\r\n\r\n")
                    .send(new byte[1000])
                    .readUntil("no");
            String next = wire.send(new byte[999_000])
                    .send("GET /health HTTP/1.1\r\nHost: gateway\r\n\r\n")
                    .readUntil("UP");

            assertThat(answer).startsWith("HTTP/1.1 415");
            assertThat(next).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void whatTheServiceAnswersIsNotOursToChange() {
        services.behave(request -> request.response().setStatusCode(500).end("broken"));

        given().when().get("/open").then().statusCode(500).body(equalTo("broken"));
    }
}
