package dev.codesensei.e2e.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is not let in, and what belongs to somebody else. */
@ExtendWith(SharedSuite.class)
class TokenErrorsTest {

    private static final String ME = "/api/auth/me";

    private final Suite suite;
    private final Api api;

    TokenErrorsTest(Suite suite, Api api) {
        this.suite = suite;
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ME,
                "/api/execution/queue/stats",
                "/api/execution/result/11111111-1111-1111-1111-111111111111",
                "/api/execution/result/11111111-1111-1111-1111-111111111111/events"
            })
    void withoutATokenNothingPrivateIsRead(String path) {
        Answer answer = api.get(path);

        answer.expectError(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void withoutATokenNothingRuns() {
        api.post("/api/execution/submit", Map.of("code", "print(1)")).expectError(401, "unauthenticated");
    }

    @Test
    void anExpiredTokenIsCalledExpired() throws Exception {
        Caller guest = api.guest();
        String expired = new ForgedTokens(guest.token()).expired(suite.data(), Duration.ofMinutes(5));

        Answer answer = api.with(expired).get("/api/execution/queue/stats");

        answer.expectError(401, "token-expired");
    }

    @Test
    void theSameTokenWithTimesToComeIsAcceptedSoTheSignatureOfTheExpiredOneWasRight() throws Exception {
        Caller guest = api.guest();
        String fresh = new ForgedTokens(guest.token()).expired(suite.data(), Duration.ofMinutes(-5));

        api.with(fresh).get("/api/execution/queue/stats").expect(200);
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() {
        var tokens = new ForgedTokens(api.guest().token());

        Stream.of(tokens.promoted(), tokens.unsigned(), tokens.flipped(), "abc", "a.b.c", "..")
                .forEach(token ->
                        api.with(token).get("/api/execution/queue/stats").expectError(401, "token-invalid"));
    }

    @Test
    void anotherSchemeThanBearerIsRefused() {
        api.send(api.request("/api/execution/queue/stats")
                        .header("Authorization", "Basic YWRtaW46YWRtaW4=")
                        .GET())
                .expectError(401, "token-invalid");
    }

    @Test
    void someoneElsesJobIsUnknownOnEveryPath() {
        String jobId =
                api.newStudent().run(Program.python("print(1)")).path("jobId").asText();
        Caller stranger = api.newStudent();

        stranger.result(jobId).expectError(404, "job-not-found");
        stranger.resultWithin(jobId, 1).expectError(404, "job-not-found");
        stranger.get("/api/execution/result/" + jobId + "/events").expectError(404, "job-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11111111-1111-1111-1111-111111111111", "x", "%00", "%7B%22$ne%22:1%7D", "a'b\"c"})
    void aJobThatNeverWasIsUnknown(String jobId) {
        String path = "/api/execution/result/" + jobId.replace("\"", "%22");

        Answer answer = api.guest().get(path);

        assertThat(answer.status()).as(answer.body()).isIn(400, 404);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserAreAnsweredAlike() {
        String name = "known-" + System.nanoTime();
        api.post("/api/auth/register", Api.credentials(name)).expect(201);

        Answer wrong = api.post("/api/auth/login", Map.of("username", name, "password", "not the right one"));
        Answer unknown = api.post("/api/auth/login", Map.of("username", "nobody-x", "password", "not the right one"));

        wrong.expectError(401, "bad-credentials");
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void aDeadRefreshTokenIsRefused() {
        api.post("/api/auth/refresh", Map.of("refreshToken", "never-given-out")).expectError(401, "bad-refresh-token");
    }

    @Test
    void aRefreshTokenUsedTwiceEndsTheWholeSession() {
        String name = "refresh-" + System.nanoTime();
        api.post("/api/auth/register", Api.credentials(name)).expect(201);
        String first = refreshToken(api.post("/api/auth/login", Api.credentials(name)));
        String second = refreshToken(api.post("/api/auth/refresh", Map.of("refreshToken", first)));

        api.post("/api/auth/refresh", Map.of("refreshToken", first)).expectError(401, "bad-refresh-token");

        api.post("/api/auth/refresh", Map.of("refreshToken", second)).expectError(401, "bad-refresh-token");
    }

    private static String refreshToken(Answer answer) {
        return answer.expect(200).json().path("refreshToken").asText();
    }
}
