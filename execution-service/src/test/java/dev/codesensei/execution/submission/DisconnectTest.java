package dev.codesensei.execution.submission;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.JobLeases.Renewal;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class DisconnectTest {

    @TestHTTPResource
    URI service;

    @Inject
    ScriptedRunner runner;

    @Inject
    JobLeases leases;

    @BeforeEach
    void runnerReports() {
        runner.report();
    }

    @AfterEach
    void finishWhatWaits() {
        runner.workOff();
    }

    @Test
    void aProgramEndsWithTheConnectionOfWhoAskedForThat() throws IOException {
        LeasedJob held;
        try (Socket _ = send("\"wait\": true, \"cancelOnDisconnect\": true")) {
            held = take();
            assertThat(leases.renew(held)).isEqualTo(Renewal.KEPT);
        }

        await().until(() -> leases.renew(held) == Renewal.UNWANTED);
        runner.finish(held);
    }

    @Test
    void aProgramOutlivesTheConnectionOfAnybodyElse() throws IOException {
        LeasedJob held;
        try (Socket _ = send("\"wait\": true")) {
            held = take();
        }
        try (Socket _ = send("\"wait\": true, \"cancelOnDisconnect\": true")) {
            LeasedJob other = take();
            runner.finish(other);
        }

        assertThat(leases.renew(held)).isEqualTo(Renewal.KEPT);
        runner.finish(held);
        await().untilAsserted(() -> as("ada")
                .get("/api/execution/result/" + held.job().jobId())
                .then()
                .body("verdict", equalTo("OK")));
    }

    @Test
    void nobodyDisconnectsWhoDoesNotWait() {
        as("ada")
                .body("{\"code\": \"1\", \"cancelOnDisconnect\": true}")
                .post("/api/execution/submit")
                .then()
                .statusCode(400)
                .body("violations.field", contains("cancelOnDisconnect"));
    }

    private LeasedJob take() {
        return await().until(runner::take, taken -> taken.isPresent()).orElseThrow();
    }

    private Socket send(String wishes) throws IOException {
        String body = "{\"code\": \"print(1)\", \"stdin\": \"1\", " + wishes + "}";
        String token = Jwt.subject("ada").upn("ada").groups("student").sign();
        var socket = new Socket(service.getHost(), service.getPort());
        socket.getOutputStream()
                .write(String.join(
                                "\r\n",
                                "POST /api/execution/submit HTTP/1.1",
                                "Host: test",
                                "Authorization: Bearer " + token,
                                "Content-Type: application/json",
                                "Content-Length: " + body.length(),
                                "",
                                body)
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }
}
