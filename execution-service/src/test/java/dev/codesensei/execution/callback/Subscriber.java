package dev.codesensei.execution.callback;

import static dev.codesensei.execution.Callers.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody new, who has no callbacks yet and asks for some. */
record Subscriber(String name, Receiver receiver) {

    static final String SUBMIT = "/api/execution/submit";
    static final String CALLBACKS = "/api/execution/callbacks";

    Subscriber(Receiver receiver) {
        this("c.*" + UUID.randomUUID(), receiver);
    }

    RequestSpecification calls() {
        return as(name);
    }

    String secret() {
        return calls().get(CALLBACKS + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    /** A program that asks for a callback. */
    static String body(String url) {
        return "{\"code\": \"print(1)\", \"stdin\": \"hé\", \"callbackUrl\": \"%s\"}".formatted(url);
    }

    /** Answers the job. */
    String submit(String url) {
        return calls().body(body(url))
                .post(SUBMIT)
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    ValidatableResponse deliveryOf(String job) {
        return calls().get(CALLBACKS + "?jobId=" + job).then().statusCode(200).body("items", hasSize(1));
    }

    ValidatableResponse awaitState(String job, String state) {
        await().untilAsserted(() -> deliveryOf(job).body("items[0].state", equalTo(state)));
        return deliveryOf(job);
    }

    /** A delivery whose job never was. */
    Delivery orphan(Instant createdAt) {
        String id = UUID.randomUUID().toString();
        return new Delivery(
                id,
                name,
                receiver.url("/"),
                "127.0.0.1",
                DeliveryState.PENDING,
                new DueKey(createdAt, id).toString(),
                0,
                null,
                List.of(),
                createdAt,
                createdAt.plusSeconds(7 * 86_400),
                name + "\n" + id);
    }
}
