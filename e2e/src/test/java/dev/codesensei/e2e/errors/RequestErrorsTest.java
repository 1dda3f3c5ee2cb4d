package dev.codesensei.e2e.errors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that cannot be read, or ask for what there is not; each refusal says which field it is about. */
@ExtendWith(SharedSuite.class)
class RequestErrorsTest {

    private static final String SUBMIT = "/api/execution/submit";

    private final Api api;
    private final Caller guest;

    RequestErrorsTest(Api api) {
        this.api = api;
        this.guest = api.guest();
    }

    static Stream<Arguments> wrongSubmissions() {
        Program fine = Program.python("print(1)");
        return Stream.of(
                Arguments.of(new Program(Map.of("language", "python")), List.of("code")),
                Arguments.of(fine.with("files", List.of(Program.file("a.py", "1"))), List.of("code")),
                Arguments.of(fine.with("language", "brainfog"), List.of("language")),
                Arguments.of(fine.with("language", "../../bin/sh"), List.of("language")),
                Arguments.of(fine.with("version", "2.7"), List.of("version")),
                Arguments.of(Program.python("#".repeat(256 * 1024 + 1)), List.of("code")),
                Arguments.of(fine.stdin("x".repeat(1024 * 1024 + 1)), List.of("stdin")),
                Arguments.of(fine.with("args", Collections.nCopies(65, "a")), List.of("args")),
                Arguments.of(fine.args("a".repeat(20_000)), List.of("args")),
                Arguments.of(fine.args("nul\0inside"), List.of("args")),
                Arguments.of(fine.limit("cpuMillis", 60_001), List.of("limits.cpuMillis")),
                Arguments.of(fine.limit("wallMillis", 180_001), List.of("limits.wallMillis")),
                Arguments.of(fine.limit("memoryKib", 2L * 1024 * 1024 + 1), List.of("limits.memoryKib")),
                Arguments.of(fine.limit("outputBytes", 64L * 1024 * 1024 + 1), List.of("limits.outputBytes")),
                Arguments.of(fine.limit("processes", 257), List.of("limits.processes")),
                Arguments.of(fine.limit("cpuMillis", 0), List.of("limits.cpuMillis")),
                Arguments.of(fine.limit("memoryKib", -1), List.of("limits.memoryKib")),
                Arguments.of(Program.pythonFiles(List.of()), List.of("files")),
                Arguments.of(Program.pythonFiles(Collections.nCopies(65, Program.file("a", "b"))), List.of("files")),
                Arguments.of(
                        Program.pythonFiles(List.of(Program.file("a.py", "1"), Program.file("a.py", "2"))),
                        List.of("files[1].name")),
                Arguments.of(
                        Program.pythonFiles(List.of(Map.of("name", "a", "content", "!", "encoding", "base64"))),
                        List.of("files[0].content")),
                Arguments.of(
                        Program.pythonFiles(List.of(Map.of("name", "a", "content", "b", "encoding", "rot13"))),
                        List.of("files[0].encoding")),
                Arguments.of(Program.pythonFiles(List.of(Map.of("name", "a"))), List.of("files[0].content")));
    }

    @ParameterizedTest
    @MethodSource("wrongSubmissions")
    void aWrongFieldIsNamed(Program program, List<String> fields) {
        Answer answer = guest.submit(program);

        answer.expectError(400, "invalid-request");
        assertThat(answer.violatedFields()).as(answer.body()).isEqualTo(fields);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Answer answer = guest.submit(
                Program.python("#".repeat(300_000)).with("language", "x").stdin("y".repeat(1_100_000)));

        assertThat(answer.expect(400).violatedFields()).containsExactlyInAnyOrder("language", "code", "stdin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../x", "/etc/passwd", "a/../../b", "", ".", "..", "a//b", "a\0b", "a\nb", "dir/", "./a", "a\\b"
            })
    void aFileNameThatLeavesTheWorkFolderIsRefused(String name) {
        Answer answer = guest.submit(Program.pythonFiles(List.of(Program.file(name, "print(1)"))));

        answer.expectError(400, "invalid-request");
        assertThat(answer.violatedFields()).containsExactly("files[0].name");
    }

    @Test
    void aFileNameOfFourKibibytesIsRefused() {
        Answer answer = guest.submit(Program.pythonFiles(List.of(Program.file("a".repeat(4096), "print(1)"))));

        assertThat(answer.expect(400).violatedFields()).containsExactly("files[0].name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":{}}",
                "{\"code\":[\"a\"]}",
                "{\"code\":\"1\",\"stdin\":[]}",
                "{\"code\":\"1\",\"args\":\"a\"}",
                "{\"code\":\"1\",\"limits\":5}",
                "{\"code\":\"1\",\"limits\":{\"cpuMillis\":\"soon\"}}",
                "{\"code\":\"1\",\"files\":{}}",
                "{\"code\":\"1\",\"wait\":\"maybe\"}",
                "{\"code\":\"1\",\"limits\":{\"cpuMillis\":1e99}}",
                "[]",
                "\"text\"",
                "7"
            })
    void aFieldOfTheWrongTypeIsRefused(String body) {
        Answer answer = send(body);

        answer.expectError(400, "invalid-request");
        assertThat(answer.violatedFields()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"code\":\"1\"", "{'code':'1'}", "\u0000", "<xml/>", "nul"})
    void aBodyThatIsNoJsonIsRefused(String body) {
        send(body).expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aBodyThatIsMissingIsRefused(String body) {
        send(body).expectError(400, "invalid-request");
    }

    @Test
    void deepNestingIsRefused() {
        send("{\"code\":" + "[".repeat(100_000)).expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x"})
    void anotherMediaTypeIsRefused(String type) {
        guest.send(api.request(SUBMIT).header("Content-Type", type).POST(BodyPublishers.ofString("{}")))
                .expectError(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing", "/api", "/api/", "/api/nothing", "/api/execution", "/api/execution/nothing",
                "/api/auth/nothing", "/q/health", "/q/metrics", "/q/openapi", "/q/dev", "/api/authx",
                "/api/execution/result", "/admin", "/.git/config", "/api/auth/q/health", "/api/execution/q/metrics"
            })
    void aPathThatIsNotThereIsNotFound(String path) {
        guest.get(path).expectError(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/execution/../auth/me",
                "/api/execution/%2e%2e/auth/me",
                "/api/execution/..%2fauth/me",
                "/../../../../etc/passwd",
                "/api/execution//languages",
                "/api/execution/languages%00",
                "/api/execution/%5c..%5cq",
                "/api/execution/languages;x=1",
                "/%61pi/../q/metrics"
            })
    void aPathInDisguiseIsRefused(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("urn:sensei:error:")
                .doesNotContain("python", "root:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
    void aMethodThatAPathDoesNotTakeIsRefused(String method) {
        Answer answer = guest.send(api.request(SUBMIT).method(method, BodyPublishers.noBody()));

        answer.expectError(405, "method-not-allowed");
    }

    @Test
    void readingASubmissionIsNotAllowedEither() {
        guest.get(SUBMIT).expectError(405, "method-not-allowed");
    }

    @Test
    void aBodyOfNineMebibytesIsTooLarge() {
        send("{\"code\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}").expectError(413, "payload-too-large");
    }

    @Test
    void aBodyWithoutADeclaredLengthIsCountedWhileItPasses() {
        byte[] large = ("{\"code\":\"" + "x".repeat(9 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        Answer answer = guest.send(api.request(SUBMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large))));

        answer.expectError(413, "payload-too-large");
    }

    @Test
    void aRegistrationOfAHundredKibibytesIsTooLarge() {
        api.post("/api/auth/register", Map.of("username", "x".repeat(100_000))).expectError(413, "payload-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "61", "abc", "1.5", "99999999999"})
    void aWaitThatIsNoNumberOfSecondsIsRefused(String seconds) {
        String jobId = guest.start(Program.python("print(1)"));

        Answer answer = guest.get("/api/execution/result/" + jobId + "?waitSeconds=" + seconds);

        answer.expectError(400, "invalid-request");
        assertThat(answer.violatedFields()).containsExactly("waitSeconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1-2-3", "-1", "$", "99999999999999999999999"})
    void aLastEventIdThatIsNoneIsRefused(String id) {
        String jobId = guest.start(Program.python("print(1)"));

        Answer answer = guest.send(api.request("/api/execution/result/" + jobId + "/events")
                .header("Last-Event-ID", id)
                .GET());

        answer.expectError(400, "invalid-request");
    }

    @Test
    void anIdempotencyKeyIsForOneBody() {
        guest.submit(Program.python("print(1)"), "once").expect(202);

        guest.submit(Program.python("print(2)"), "once").expectError(422, "idempotency-key-reused");
    }

    @Test
    void anIdempotencyKeyThatIsTooLongIsRefused() {
        Answer answer = guest.submit(Program.python("print(1)"), "k".repeat(129));

        answer.expectError(400, "invalid-request");
    }

    @Test
    void aUsernameIsTakenByWhoeverCameFirst() {
        String name = "Taken-" + System.nanoTime();
        api.post("/api/auth/register", Api.credentials(name)).expect(201);

        api.post("/api/auth/register", Api.credentials(name)).expectError(409, "username-taken");
        api.post("/api/auth/register", Api.credentials(name.toUpperCase(java.util.Locale.ROOT)))
                .expectError(409, "username-taken");
    }

    @Test
    void aRegistrationNamesEachWrongField() {
        Answer answer = api.post(
                "/api/auth/register",
                Map.of("username", "a b", "password", "short", "email", "nowhere", "ageGroup", "99"));

        answer.expectError(400, "invalid-request");
        assertThat(answer.violatedFields()).containsExactlyInAnyOrder("username", "password", "email", "ageGroup");
    }

    @Test
    void aRegistrationNamesWhatIsMissing() {
        Answer answer = api.post("/api/auth/register", Map.of());

        assertThat(answer.expect(400).violatedFields()).containsExactlyInAnyOrder("username", "password");
    }

    @Test
    void nobodyRegistersAsAdmin() {
        Answer answer = api.post(
                "/api/auth/register",
                Map.of("username", "evil-" + System.nanoTime(), "password", "long enough 1", "role", "admin"));

        assertThat(answer.status() == 400
                        || answer.json().at("/user/role").asText().equals("student"))
                .as(answer.body())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x y", "<script>", "${jndi:ldap://x}"})
    void aRequestIdThatCouldForgeALogLineIsReplaced(String id) {
        Answer answer =
                api.send(api.request("/health").header("X-Request-Id", id).GET());

        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void requestsThatAreNoHttpDoNotDisturbAnybody() throws IOException {
        raw("\0\0\0 nonsense\r\n\r\n");
        raw("GET /health HTTP/9.9\r\n\r\n");
        raw("POST /api/execution/submit HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n");

        api.get("/health").expect(200);
    }

    private Answer send(String body) {
        return guest.send(
                api.request(SUBMIT).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** As it stands, where a client library would tidy up. */
    private String raw(String request) throws IOException {
        URI gateway = api.request("/").build().uri();
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
