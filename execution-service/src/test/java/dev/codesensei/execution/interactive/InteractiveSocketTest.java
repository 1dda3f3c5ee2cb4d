package dev.codesensei.execution.interactive;

import static dev.codesensei.execution.Callers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.execution.Callers;
import dev.codesensei.execution.ScriptedRunner;
import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.LiveMessage;
import dev.codesensei.judge.ProgramSignal;
import dev.codesensei.judge.queue.JobLeases;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.judge.queue.LiveInputs;
import dev.codesensei.judge.queue.LiveInputs.Numbered;
import dev.codesensei.test.MongoResource;
import dev.codesensei.test.RedisResource;
import dev.codesensei.test.TokenResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(MongoResource.class)
@WithTestResource(RedisResource.class)
@WithTestResource(TokenResource.class)
class InteractiveSocketTest {

    private static final Map<String, String> RUN = Map.of("type", "run", "code", "print(input())");

    @TestHTTPResource
    URI address;

    @Inject
    ScriptedRunner runner;

    @Inject
    JobLeases leases;

    @Inject
    LiveInputs inputs;

    private final List<SocketClient> clients = new ArrayList<>();
    private final List<LeasedJob> held = new ArrayList<>();

    @BeforeEach
    void runnerReports() {
        runner.report();
    }

    @AfterEach
    void finishWhatIsOpen() {
        clients.forEach(SocketClient::close);
        held.forEach(this::finish);
        runner.workOff();
    }

    @Test
    void aProgramReadsWhatIsSentAndItsResultEndsTheConnection() {
        SocketClient ada = connect("ada").say(RUN);
        String jobId = ada.hear("queued").get("jobId").asText();
        LeasedJob job = take();
        leases.emit(job, List.of(new JobEvent.Running(1), new JobEvent.Output("stdout", "Name? ")));
        ada.hear("running");
        assertThat(ada.hear("output").get("data").asText()).isEqualTo("Name? ");

        ada.say(Map.of("type", "input", "data", "Ada\n"));
        assertThat(ada.hear("accepted").get("seq").asLong()).isEqualTo(1);
        ada.say(Map.of("type", "eof")).hear("accepted");
        ada.say(Map.of("type", "signal", "name", "SIGINT")).hear("accepted");

        assertThat(heard(job))
                .containsExactly(
                        new LiveMessage.Input("Ada\n"),
                        new LiveMessage.End(),
                        new LiveMessage.Signal(ProgramSignal.INT));
        finish(job);
        JsonNode result = ada.hear("result").get("result");
        assertThat(result.get("jobId").asText()).isEqualTo(jobId);
        assertThat(result.get("verdict").asText()).isEqualTo("OK");
        assertThat(ada.closeCode()).isEqualTo(1000);
        as("ada").get("/api/execution/result/" + jobId).then().statusCode(200);
    }

    @Test
    void aTokenMayComeWithTheFirstMessage() {
        SocketClient ada = open(null);

        ada.say(Map.of("type", "run", "token", Callers.token("ada"), "code", "1"));

        ada.hear("queued");
    }

    @Test
    void nobodyRunsAnythingWithoutAToken() {
        assertRefused(open(null).say(RUN), "unauthenticated", 4401);
    }

    @Test
    void aTokenThatIsNotValidIsRefused() {
        SocketClient client = open(null).say(Map.of("type", "run", "token", "a.b.c", "code", "1"));

        assertRefused(client, "unauthenticated", 4401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "[]",
                "{}",
                "{\"type\":\"dance\"}",
                "{\"type\":\"input\",\"data\":\"x\"}",
                "{\"type\":\"run\",\"code\":{}}",
                "{\"type\":\"attach\"}",
                "{\"type\":\"attach\",\"jobId\":\"x\",\"lastEventId\":\"../..\"}"
            })
    void aFirstMessageThatMakesNoSenseIsRefused(String message) {
        assertRefused(connect("ada").say(message), "invalid-request", 4400);
    }

    @Test
    void whatIsWrongWithAProgramIsSaid() {
        SocketClient ada = connect("ada");

        ada.say(Map.of("type", "run", "code", "1", "stdin", "x", "limits", Map.of("wallMillis", 600_001)));

        JsonNode problem = ada.hear("error").get("problem");
        assertThat(problem.get("violations"))
                .extracting(violation -> violation.get("field").asText())
                .containsExactlyInAnyOrder("stdin", "limits.wallMillis");
        assertThat(ada.closeCode()).isEqualTo(4400);
    }

    @Test
    void whoSaysNothingIsSentAway() {
        assertRefused(connect("ada"), "first-message-late", 4408);
    }

    @Test
    void whoWasCutOffGoesOnBehindWhatWasSeen() {
        SocketClient first = connect("ada").say(RUN);
        String jobId = first.hear("queued").get("jobId").asText();
        LeasedJob job = take();
        leases.emit(job, List.of(new JobEvent.Running(1)));
        String seen = first.hear("running").get("eventId").asText();
        first.say(Map.of("type", "input", "data", "one")).hear("accepted");
        first.close();
        leases.emit(job, List.of(new JobEvent.Output("stdout", "later")));

        SocketClient second = connect("ada").say(Map.of("type", "attach", "jobId", jobId, "lastEventId", seen));

        assertThat(second.hear("attached").get("seq").asLong()).isEqualTo(1);
        assertThat(second.hear("output").get("data").asText()).isEqualTo("later");
        second.say(Map.of("type", "input", "data", "one", "seq", 1)).hear("accepted");
        second.say(Map.of("type", "input", "data", "two", "seq", 2)).hear("accepted");
        assertThat(heard(job)).containsExactly(new LiveMessage.Input("one"), new LiveMessage.Input("two"));
        finish(job);
        second.hear("result");
    }

    @Test
    void whoWasCutOffAmidGatheredOutputHearsTheRestOfIt() {
        SocketClient first = connect("ada").say(RUN);
        JsonNode queued = first.hear("queued");
        first.close();
        LeasedJob job = take();
        for (int i = 0; i < 20; i++) {
            leases.emit(job, List.of(new JobEvent.Output("stdout", "o"), new JobEvent.Output("stderr", "e")));
        }

        SocketClient second = attach(queued, queued);
        second.hear("attached");
        JsonNode gathered = second.hear("output");
        second.close();
        SocketClient third = attach(queued, gathered);

        assertThat(gathered.get("data").asText()).isEqualTo("o".repeat(20));
        third.hear("attached");
        assertThat(third.hear("output").get("data").asText()).isEqualTo("e".repeat(20));
        finish(job);
        third.hear("result");
    }

    @Test
    void theConnectionThatAttachedLastSpeaks() {
        SocketClient first = connect("ada").say(RUN);
        String jobId = first.hear("queued").get("jobId").asText();

        connect("ada").say(Map.of("type", "attach", "jobId", jobId)).hear("attached");

        first.say(Map.of("type", "input", "data", "x"));
        assertRefused(first, "attached-elsewhere", 4409);
    }

    @Test
    void nobodySpeaksToSomebodyElsesProgram() {
        String jobId = connect("ada").say(RUN).hear("queued").get("jobId").asText();

        SocketClient bob = connect("bob").say(Map.of("type", "attach", "jobId", jobId));

        assertRefused(bob, "job-not-found", 4404);
    }

    @Test
    void aPlainRunCannotBeSpokenTo() {
        String jobId =
                as("ada").body("{\"code\":\"1\"}").post("/api/execution/submit").path("jobId");

        SocketClient ada = connect("ada").say(Map.of("type", "attach", "jobId", jobId));

        assertRefused(ada, "not-interactive", 4409);
    }

    @Test
    void whoAttachesToWhatIsOverGetsTheResult() {
        SocketClient first = connect("ada").say(RUN);
        String jobId = first.hear("queued").get("jobId").asText();
        finish(take());
        String last = first.hear("result").get("eventId").asText();

        SocketClient second = connect("ada").say(Map.of("type", "attach", "jobId", jobId, "lastEventId", last));

        second.hear("attached");
        assertThat(second.hear("result").get("result").get("jobId").asText()).isEqualTo(jobId);
        assertThat(second.closeCode()).isEqualTo(1000);
    }

    @Test
    void aUserHasOnlySoManyLiveRuns() {
        connect("ada").say(RUN).hear("queued");

        assertRefused(connect("ada").say(RUN), "too-many-interactive", 4429);
    }

    @Test
    void liveRunsDoNotTakeEverySlot() {
        connect("ada").say(RUN).hear("queued");
        connect("bob").say(RUN).hear("queued");

        assertRefused(connect("eve").say(RUN), "interactive-full", 4503);
    }

    @Test
    void aRunWhoseClientLeftWhileItWaitedIsCancelledAndOneWhoseClientIsThereWaitsOn() {
        String left = connect("ada").say(RUN).hear("queued").get("jobId").asText();
        clients.getFirst().close();
        String attended = connect("bob").say(RUN).hear("queued").get("jobId").asText();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> as("ada").get("/api/execution/result/" + left).path("verdict"), "CANCELLED"::equals);

        assertThat(take().job().jobId()).isEqualTo(attended);
        assertThat(runner.take()).isEmpty();
    }

    @Test
    void aMessageLargerThanTheWindowIsRefused() {
        SocketClient ada = connect("ada").say(RUN);
        ada.hear("queued");

        ada.say(Map.of("type", "input", "data", "x".repeat((64 << 10) + 1)));

        assertRefused(ada, "input-too-much", 4413);
    }

    @Test
    void whoSendsFasterThanTheProgramReadsIsHeldUpAndThenRefused() {
        SocketClient ada = connect("ada").say(RUN);
        ada.hear("queued");
        Map<String, String> nearlyTheWindow = Map.of("type", "input", "data", "x".repeat(60 << 10));

        ada.say(nearlyTheWindow);
        assertThat(ada.hear("accepted").get("seq").asLong()).isEqualTo(1);
        flood(ada, nearlyTheWindow);

        assertRefused(ada, "input-too-much", 4413);
    }

    /** Sends until the other side has had enough. */
    private static void flood(SocketClient client, Map<String, ?> message) {
        try {
            for (int i = 0; i < 10; i++) {
                client.say(message);
            }
        } catch (CompletionException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void aMessageLargerThanAnyProgramEndsTheConnection() {
        SocketClient ada = connect("ada");

        ada.send("x".repeat(3 << 20));

        assertThat(ada.closeCode()).isEqualTo(1009);
    }

    @Test
    void aMessageBehindAMissingOneIsRefused() {
        SocketClient ada = connect("ada").say(RUN);
        ada.hear("queued");

        ada.say(Map.of("type", "input", "data", "x", "seq", 2));

        assertRefused(ada, "input-lost", 4409);
    }

    @Test
    void aNewSizeOfTheWindowIsSaidToHaveNoEffect() {
        SocketClient ada = connect("ada").say(RUN);
        ada.hear("queued");

        ada.say(Map.of("type", "resize", "columns", 80, "lines", 25));

        assertThat(ada.hear("ignored").get("detail").asText()).contains("no terminal");
    }

    private static void assertRefused(SocketClient client, String slug, int code) {
        JsonNode problem = client.hear("error").get("problem");
        assertThat(problem.get("type").asText()).isEqualTo("urn:sensei:error:" + slug);
        assertThat(client.closeCode()).isEqualTo(code);
    }

    private SocketClient connect(String user) {
        return open(Callers.token(user));
    }

    /** Behind a message that was heard before. */
    private SocketClient attach(JsonNode queued, JsonNode last) {
        return connect("ada")
                .say(Map.of(
                        "type",
                        "attach",
                        "jobId",
                        queued.get("jobId").asText(),
                        "lastEventId",
                        last.get("eventId").asText()));
    }

    private SocketClient open(@Nullable String token) {
        SocketClient client = SocketClient.open(address.getPort(), token);
        clients.add(client);
        return client;
    }

    private LeasedJob take() {
        LeasedJob job = runner.take().orElseThrow();
        held.add(job);
        return job;
    }

    private void finish(LeasedJob job) {
        leases.finish(job, ScriptedRunner.outcome(job, ""), List.of(), Optional.empty());
    }

    private List<LiveMessage> heard(LeasedJob job) {
        return inputs.hear(job, 0, 0).orElseThrow().messages().stream()
                .map(Numbered::message)
                .toList();
    }
}
