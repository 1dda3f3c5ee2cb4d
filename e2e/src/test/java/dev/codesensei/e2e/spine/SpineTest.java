package dev.codesensei.e2e.spine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Event;
import dev.codesensei.e2e.client.EventStream;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A program's way from a client to a sandbox and back, on every channel. */
@ExtendWith(SharedSuite.class)
class SpineTest {

    private static final Program ECHO = Program.python("print(input())").stdin("hello\n");

    private static final Program SLOW =
            Program.python("import time\nfor i in range(5):\n    print(i)\n    time.sleep(0.1)\n");

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final Api api;

    SpineTest(Api api) {
        this.api = api;
    }

    @Test
    void whoRegistersAndSignsInGetsTheWholeResultDocument() {
        Caller student = api.newStudent();

        JsonNode result = student.run(ECHO);

        assertThat(result.path("jobId").asText()).matches("[0-9a-f-]{36}");
        assertThat(result.path("kind").asText()).isEqualTo("run");
        assertThat(result.path("status").asText()).isEqualTo("completed");
        assertThat(result.path("language").asText()).isEqualTo("python");
        assertThat(result.path("verdict").asText()).isEqualTo("OK");
        assertThat(result.path("output").asText()).isEqualTo("hello\n");
        assertThat(result.path("time").isIntegralNumber()).isTrue();
        assertThat(result.path("worker").asText()).isNotEmpty();
        assertThat(result.path("imageDigest").asText()).matches("sha256:[0-9a-f]{64}");
        assertThat(result.path("attempt").asInt()).isEqualTo(1);
        assertThat(result.path("createdAt").asText()).matches(INSTANT);
        assertThat(result.path("finishedAt").asText()).matches(INSTANT);
        assertThat(result.path("traceId").asText()).matches("[0-9a-f]{32}");
    }

    @Test
    void theRunTellsHowItEndedWhatItPrintedAndWhatItUsed() {
        JsonNode run = api.guest().run(ECHO).path("run");

        assertThat(run.path("exitCode").asInt(-1)).isZero();
        assertThat(run.path("signal").isNull()).isTrue();
        assertThat(run.path("stdout").asText()).isEqualTo("hello\n");
        assertThat(run.path("stderr").asText("?")).isEmpty();
        assertThat(run.path("stdoutTruncated").asBoolean(true)).isFalse();
        assertThat(run.path("stderrTruncated").asBoolean(true)).isFalse();
        assertThat(run.path("cpuMillis").asLong()).isPositive();
        assertThat(run.path("wallMillis").asLong()).isPositive();
        assertThat(run.path("peakMemoryKib").asLong()).isBetween(1_000L, 131_072L);
    }

    @Test
    void theTimingsAddUpAndTheIsolationIsNamed() {
        JsonNode result = api.guest().run(ECHO);

        JsonNode timings = result.path("timings");
        assertThat(timings.path("compileMillis").asLong(-1)).isZero();
        assertThat(timings.path("queuedMillis").asLong(-1)).isNotNegative();
        assertThat(timings.path("sandboxMillis").asLong(-1)).isNotNegative();
        assertThat(timings.path("runMillis").asLong()).isPositive();
        assertThat(timings.path("totalMillis").asLong())
                .isGreaterThanOrEqualTo(timings.path("runMillis").asLong());
        JsonNode isolation = result.path("isolation");
        assertThat(isolation.path("provider").asText()).isEqualTo("namespace");
        assertThat(texts(isolation.path("layers"))).contains("seccomp", "network-namespace", "pid-namespace");
        assertThat(isolation.path("absent").isArray()).isTrue();
    }

    @Test
    void pollingWaitingAndStreamingGiveTheSameDocument() {
        Caller student = api.newStudent();

        JsonNode waited = student.run(ECHO);

        String jobId = waited.path("jobId").asText();
        assertThat(student.result(jobId).expect(200).json()).isEqualTo(waited);
        assertThat(student.resultWithin(jobId, 5).expect(200).json()).isEqualTo(waited);
        assertThat(student.events(jobId, "0").getLast().json()).isEqualTo(waited);
    }

    @Test
    void whoDoesNotWaitIsToldWhereTheResultWillBe() {
        Caller guest = api.guest();

        Answer accepted = guest.submit(ECHO).expect(202);

        String jobId = accepted.json().path("jobId").asText();
        assertThat(accepted.header("Location")).endsWith("/api/execution/result/" + jobId);
        assertThat(accepted.json().path("status").asText()).isEqualTo("queued");
        assertThat(accepted.json().path("position").isIntegralNumber()).isTrue();
        assertThat(accepted.json().path("estimatedWaitMillis").isIntegralNumber())
                .isTrue();
        JsonNode result = guest.resultWithin(jobId, 30).expect(200).json();
        assertThat(result.path("run").path("stdout").asText()).isEqualTo("hello\n");
    }

    @Test
    void aJobThatIsNotFinalShowsNoVerdict() {
        Caller guest = api.guest();
        String jobId = guest.start(Program.python("import time; time.sleep(2)"));

        JsonNode open = guest.result(jobId).expect(200).json();

        assertThat(open.path("status").asText()).isIn("queued", "processing");
        assertThat(open.has("verdict")).isFalse();
        assertThat(guest.resultWithin(jobId, 30).json().path("status").asText()).isEqualTo("completed");
    }

    @Test
    void waitInTheQueryIsTheSameAsInTheBody() {
        Caller guest = api.guest();

        Answer answer = guest.send(api.request("/api/execution/submit?wait=true")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"code\":\"print(6*7)\"}")));

        assertThat(answer.expect(200).json().path("output").asText()).isEqualTo("42\n");
    }

    @Test
    void eventsTellTheLifeOfAJobInOrder() {
        Caller guest = api.guest();

        List<Event> events = guest.events(guest.start(SLOW), "0");

        List<String> names = events.stream().map(Event::name).toList();
        assertThat(names).startsWith("queued", "running").endsWith("result");
        assertThat(names).filteredOn("result"::equals).hasSize(1);
        assertThat(printed(events)).isEqualTo("0\n1\n2\n3\n4\n");
        assertThat(events.getFirst().json().path("position").isIntegralNumber()).isTrue();
        assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
    }

    @Test
    void outputArrivesWhileTheProgramStillRuns() {
        Caller guest = api.guest();
        String jobId = guest.start(Program.python("import time\nprint('first')\ntime.sleep(3)\n"));

        try (EventStream stream = guest.follow(jobId)) {
            Event event = stream.next().orElseThrow();
            while (!event.name().equals("output")) {
                event = stream.next().orElseThrow();
            }
        }

        assertThat(guest.result(jobId).json().path("status").asText()).isEqualTo("processing");
    }

    @Test
    void aBrokenStreamResumesWithoutALossAndWithoutARepeat() {
        Caller guest = api.guest();
        String jobId = guest.start(SLOW);
        var seen = new ArrayList<Event>();
        try (EventStream broken = guest.follow(jobId)) {
            for (int i = 0; i < 3; i++) {
                seen.add(broken.next().orElseThrow());
            }
        }

        seen.addAll(guest.events(jobId, seen.getLast().id()));

        assertThat(seen).isEqualTo(guest.events(jobId, "0"));
        assertThat(printed(seen)).isEqualTo("0\n1\n2\n3\n4\n");
    }

    @Test
    void everyEventIsAPointToResumeFrom() {
        Caller guest = api.guest();
        String jobId = guest.start(SLOW);
        List<Event> all = guest.events(jobId, "0");

        for (int i = 0; i < all.size() - 1; i++) {
            List<Event> rest = guest.events(jobId, all.get(i).id());
            assertThat(rest).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void theCookieOfASignInIsAsGoodAsItsToken() {
        Caller student = api.newStudent();
        String jobId = student.run(ECHO).path("jobId").asText();

        Answer answer = api.send(api.request("/api/execution/result/" + jobId)
                .header("Cookie", "sensei_token=" + student.token())
                .GET());

        answer.expect(200);
        assertThat(answer.json().path("jobId").asText()).isEqualTo(jobId);
    }

    @Test
    void aSignInSetsCookiesThatScriptsCannotRead() {
        String name = "cookie-" + Instant.now().toEpochMilli();
        api.post("/api/auth/register", Api.credentials(name)).expect(201);

        Answer login = api.post("/api/auth/login", Api.credentials(name)).expect(200);

        List<String> cookies = login.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("sensei_token="));
        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).startsWith("sensei_refresh="));
        assertThat(login.json().path("expiresInSeconds").asInt()).isEqualTo(900);
        assertThat(login.json().path("user").path("username").asText()).isEqualTo(name);
    }

    @Test
    void aRepeatWithTheSameKeyIsTheSameJob() {
        Caller guest = api.guest();

        String first =
                guest.submit(ECHO, "key-1").expect(202).json().path("jobId").asText();
        JsonNode again = guest.submit(ECHO.waiting(), "key-1").expect(200).json();

        assertThat(again.path("jobId").asText()).isEqualTo(first);
        assertThat(again.path("output").asText()).isEqualTo("hello\n");
    }

    @Test
    void theSameKeyOfSomebodyElseIsAnotherJob() {
        String mine = api.guest()
                .submit(ECHO, "key-2")
                .expect(202)
                .json()
                .path("jobId")
                .asText();

        String theirs = api.guest()
                .submit(ECHO, "key-2")
                .expect(202)
                .json()
                .path("jobId")
                .asText();

        assertThat(theirs).isNotEqualTo(mine);
    }

    @Test
    void languagesAreReadableByAnyone() {
        JsonNode list = api.get("/api/execution/languages").expect(200).json();

        Map<String, JsonNode> byId = list.path("items")
                .valueStream()
                .collect(Collectors.toMap(item -> item.path("id").asText(), item -> item));
        assertThat(byId).containsKeys("python", "java");
        JsonNode python = byId.get("python");
        assertThat(python.path("version").asText()).startsWith("3.");
        assertThat(texts(python.path("aliases"))).contains("py");
        assertThat(python.path("fileName").asText()).isEqualTo("main.py");
        assertThat(python.path("compiled").asBoolean(true)).isFalse();
        assertThat(python.path("limits").path("cpuMillis").asLong()).isEqualTo(10_000);
        assertThat(python.path("limits").path("wallMillis").asLong()).isEqualTo(30_000);
        assertThat(byId.get("java").path("compiled").asBoolean()).isTrue();
        assertThat(list.path("isolation").path("provider").asText()).isEqualTo("namespace");
    }

    @Test
    void theQueueTellsItsDepthItsWorkersAndItsLanes() {
        api.guest().run(ECHO);

        JsonNode stats =
                api.guest().get("/api/execution/queue/stats").expect(200).json();

        assertThat(stats.path("depth").isIntegralNumber()).isTrue();
        assertThat(stats.path("oldestAgeMillis").isIntegralNumber()).isTrue();
        assertThat(stats.path("workers").asInt()).isEqualTo(1);
        assertThat(stats.path("warmPool").path("slots").asInt()).isPositive();
        assertThat(stats.path("throughputPerMinute").isIntegralNumber()).isTrue();
        assertThat(stats.path("lanes").findValuesAsText("lane")).contains("interactive");
    }

    @Test
    void aRequestIdIsEchoedAndATraceIsContinued() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer answer = api.guest()
                .send(api.request("/api/execution/submit?wait=true")
                        .header("Content-Type", "application/json")
                        .header("X-Request-Id", "my-own.id:7")
                        .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"code\":\"pass\"}")));

        answer.expect(200);
        assertThat(answer.headers().allValues("X-Request-Id")).containsExactly("my-own.id:7");
        assertThat(answer.headers().allValues("traceparent"))
                .singleElement()
                .asString()
                .contains(trace);
        assertThat(answer.json().path("traceId").asText()).isEqualTo(trace);
    }

    @Test
    void theGatewayIsHealthy() {
        Answer health = api.get("/health");

        assertThat(health.expect(200).json().path("status").asText()).isEqualTo("UP");
    }

    @Test
    void aWaitThatIsTooShortAnswersWhatIsKnown() {
        Caller guest = api.guest();
        String jobId = guest.start(Program.python("import time; time.sleep(3)"));

        JsonNode early = guest.resultWithin(jobId, 1).expect(202).json();

        assertThat(early.path("status").asText()).isIn("queued", "processing");
    }

    @Test
    void manyAtOnceEachGetTheirOwn() throws Exception {
        Caller guest = api.guest();
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = java.util.stream.IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(
                            () -> guest.run(Program.python("print(input())").stdin("n" + i))
                                    .path("output")
                                    .asText()))
                    .toList();

            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo("n" + i + "\n");
            }
        }
    }

    private static String printed(List<Event> events) {
        return events.stream()
                .filter(event -> event.name().equals("output"))
                .map(event -> event.json().path("data").asText())
                .collect(Collectors.joining());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
