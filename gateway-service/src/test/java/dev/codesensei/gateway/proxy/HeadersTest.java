package dev.codesensei.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Services.class)
class HeadersTest {

    private static final String TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
    private static final List<String> SET_COOKIES = List.of("a=1; HttpOnly", "b=2");

    Services services;

    @BeforeEach
    void forget() {
        services.reset();
    }

    @Test
    void aServiceLearnsWhereTheRequestCameFrom() {
        given().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Port", "443")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .when()
                .get("/open")
                .then()
                .statusCode(200);

        assertThat(services.last().headers().getAll("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(services.last().headers().getAll("X-Forwarded-Proto")).containsExactly("http");
        assertThat(services.last().getHeader("X-Forwarded-Host")).isEqualTo("localhost:" + Wire.port());
        assertThat(services.last().headers().names()).doesNotContain("X-Forwarded-Port", "Forwarded", "X-Real-IP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-User-Id", "x-user-role", "X-SENSEI-Role", "Proxy-Authorization", "TE", "Upgrade", "Keep-Alive"
            })
    void aHeaderThatIsNotTheClientsToSetDoesNotPass(String header) {
        given().header(header, "admin")
                .header("X-Mine", "stays")
                .when()
                .get("/open")
                .then()
                .statusCode(200);

        assertThat(services.last().headers().contains(header)).isFalse();
        assertThat(services.last().getHeader("X-Mine")).isEqualTo("stays");
    }

    @Test
    void aHeaderThatTheConnectionListsDoesNotPass() throws IOException {
        Wire.exchange("GET /open HTTP/1.1\r\nHost: gateway\r\nX-Hop: 1\r\nX-Leap: 2\r\nX-Mine: 3\r\n"
                + "Connection: close\r\nConnection: x-hop, X-Leap\r\n\r\n");

        assertThat(services.last().headers().names()).doesNotContain("X-Hop", "X-Leap");
        assertThat(services.last().getHeader("X-Mine")).isEqualTo("3");
    }

    @Test
    void aLengthThatIsHiddenAsAHeaderOfTheConnectionStillFramesTheBody() throws IOException {
        String answer = Wire.exchange("POST /open HTTP/1.1\r\nHost: gateway\r\nContent-Length: 4\r\n"
                + "Connection: close\r\nConnection: content-length\r\n\r\nbody");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("body");
    }

    @Test
    void oneIdentifierGoesThroughAndIsAnsweredOnce() {
        services.behave(request -> request.response()
                .putHeader("X-Request-Id", "the service's own")
                .putHeader("traceparent", "the service's own")
                .end());

        Response answer = given().header("X-Request-Id", "mine-1")
                .header("traceparent", "00-" + TRACE_ID + "-b7ad6b7169203331-01")
                .when()
                .get("/open");

        assertThat(answer.headers().getValues("X-Request-Id")).containsExactly("mine-1");
        assertThat(answer.headers().getValues("traceparent"))
                .singleElement()
                .asString()
                .startsWith("00-" + TRACE_ID);
        assertThat(services.last().getHeader("X-Request-Id")).isEqualTo("mine-1");
        assertThat(services.last().getHeader("traceparent")).isEqualTo(answer.header("traceparent"));
    }

    @Test
    void theAnswersHeadersComeBackExceptThoseOfItsConnection() {
        services.behave(request -> request.response()
                .setStatusCode(201)
                .putHeader("Location", "/api/x")
                .putHeader("Set-Cookie", SET_COOKIES)
                .putHeader("Keep-Alive", "timeout=5")
                .end("made"));

        Response answer = given().when().post("/open");

        answer.then().statusCode(201).header("Location", "/api/x").body(equalTo("made"));
        assertThat(answer.headers().getValues("Set-Cookie")).containsExactlyElementsOf(SET_COOKIES);
        assertThat(answer.headers().hasHeaderWithName("Keep-Alive")).isFalse();
    }

    @Test
    void aHeadAnswerKeepsTheLengthAndHasNoBody() throws IOException {
        services.behave(request ->
                request.response().putHeader("Content-Length", "12345").end());

        String answer = Wire.exchange("HEAD /open HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("content-length: 12345")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void anAnswerWithoutABodyIsNotGivenOne(int status) throws IOException {
        services.behave(request -> request.response().setStatusCode(status).end());

        String answer = Wire.get("/open");

        assertThat(answer).startsWith("HTTP/1.1 " + status).endsWith("\r\n\r\n").doesNotContainIgnoringCase("chunked");
    }
}
