package dev.codesensei.defaults;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RequestIdentityTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void evenAnUnknownAddressIsAnsweredWithBothIdentifiers() {
        given().get("/nowhere")
                .then()
                .statusCode(404)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"))
                .header("traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-00"));
    }

    @Test
    void callersOwnIdentifiersAreKept() {
        given().header("X-Request-Id", "order-66")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", equalTo("order-66"))
                .header("traceparent", startsWith("00-" + TRACE + "-"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"has space", "semi;colon", "0123456789012345678901234567890123456789012345678901234567890123x"})
    void identifierThatCouldForgeALogLineIsReplaced(String sent) {
        given().header("X-Request-Id", sent)
                .get("/nowhere")
                .then()
                .header("X-Request-Id", not(equalTo(sent)))
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }
}
