package dev.codesensei.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Services.class)
class RoutingTest {

    Services services;

    @BeforeEach
    void forget() {
        services.reset();
    }

    @Test
    void aRequestArrivesAsItWasSent() {
        given().urlEncodingEnabled(false)
                .body("print(1)")
                .when()
                .patch("/open/a%20b?x=1&y=%2F")
                .then()
                .statusCode(200)
                .body(equalTo("print(1)"));

        assertThat(services.last().method().name()).isEqualTo("PATCH");
        assertThat(services.last().uri()).isEqualTo("/open/a%20b?x=1&y=%2F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api", "/api/executions", "/q", "/q/health", "/q/metrics", "/%71/health"})
    void whereNoRouteLeadsThereIsNothing(String path) throws IOException {
        String answer = Wire.get(path);

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("content-type: application/problem+json", "\"urn:sensei:error:not-found\"", "X-Request-Id: ");
        assertThat(services.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open/../api/execution/queue/stats",
                "/open/%2e%2e/api/execution/queue/stats",
                "/open//api/execution",
                "//api/execution",
                "/open%2f..%2fapi/execution",
                "/open/..;/api/execution",
                "/open/%5c..%5capi",
                "/open/%00",
                "/open/%0d%0aX-User-Id:%201"
            })
    void aPathThatCouldLeadElsewhereIsRefused(String path) throws IOException {
        String answer = Wire.get(path);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"urn:sensei:error:invalid-path\"");
        assertThat(services.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/open/%zz",
                "/open/%",
                "/open\\..\\api",
                "http://elsewhere/open",
                "*",
                "/open/\u00e4",
                "/open\u0001"
            })
    void aTargetThatIsNoPathIsRefused(String target) throws IOException {
        String answer = Wire.get(target);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        String answer =
                Wire.exchange("GET /open HTTP/1.1\r\nHost: gateway\r\nX-Large: " + "x".repeat(40_000) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 431");
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void aServiceIsNeverAskedToTrace() throws IOException {
        String answer = Wire.exchange("TRACE /open HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("urn:sensei:error:method-not-allowed");
        assertThat(services.seen()).isEmpty();
    }

    @Test
    void healthAsksNobody() {
        services.behave(_ -> {});

        given().when().get("/health").then().statusCode(200).body("status", equalTo("UP"));
        given().when().head("/health").then().statusCode(200);
        given().when().post("/health").then().statusCode(405).header("Allow", "GET, HEAD");

        assertThat(services.seen()).isEmpty();
    }
}
