package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.e2e.client.Answer;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests about problems and grades that cannot be done, from people who may not, and for what there is not. */
@ExtendWith(SharedSuite.class)
class ProblemErrorsTest {

    private static final String NOWHERE = "/api/problems/11111111-1111-1111-1111-111111111111";

    private final Api api;
    private final Caller admin;

    ProblemErrorsTest(Suite suite) {
        this.api = suite.api();
        this.admin = suite.admin();
    }

    static Stream<Arguments> authorsCalls() {
        return Stream.of(
                Arguments.of("POST", "/api/problems", "{}"),
                Arguments.of("PUT", NOWHERE, "{}"),
                Arguments.of("PUT", NOWHERE + "/tests", "{}"),
                Arguments.of("POST", NOWHERE + "/publish", "{}"),
                Arguments.of("POST", NOWHERE + "/unpublish", "{}"),
                Arguments.of("GET", NOWHERE + "/export", ""),
                Arguments.of("GET", NOWHERE + "/versions", ""),
                Arguments.of("POST", "/api/problems/import", ""));
    }

    @ParameterizedTest
    @MethodSource("authorsCalls")
    void whatAuthorsDoIsForAuthors(String method, String path, String body) {
        assertThat(call(null, method, path, body).status()).isEqualTo(401);
        assertThat(call(api.guest(), method, path, body).status()).isEqualTo(403);
        assertThat(call(api.newStudent(), method, path, body).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, '', ''",
        "GET, /tests, ''",
        "GET, /editorial, ''",
        "POST, /publish, '{}'",
        "GET, /export, ''",
        "GET, /versions, ''"
    })
    void aProblemThatIsNotThereIsNotFound(String method, String below, String body) {
        call(admin, method, NOWHERE + below, body).expectError(404, "problem-not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "7", "{\"title\": 7}", "{\"title\": \"x\", \"difficulty\": \"heroic\"}"})
    void aProblemThatCannotBeReadIsRefused(String body) {
        call(admin, "POST", "/api/problems", body).expect(400);
    }

    @Test
    void everythingThatIsMissingInAProblemIsNamed() {
        Answer answer = call(admin, "POST", "/api/problems", "{}").expectError(400, "invalid-request");

        assertThat(answer.violatedFields()).containsExactlyInAnyOrder("title", "difficulty", "statement");
    }

    @Test
    void whoOverwritesWithoutHavingReadIsRefused() {
        String problem = call(admin, "POST", "/api/problems", """
                {"title": "Overwritten", "difficulty": "easy", "statement": "x"}""")
                .expect(201)
                .json()
                .path("id")
                .asText();
        String tests = "{\"tests\": [{\"input\": \"1\", \"expected\": \"1\"}]}";

        call(admin, "PUT", "/api/problems/" + problem + "/tests", tests).expect(428);
        call(admin, "POST", "/api/problems/" + problem + "/publish", "{}").expectError(409, "problem-without-tests");
        assertThat(admin.grade(Program.python("1").with("problemId", problem)).status())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no zip", "PK\u0003\u0004 almost"})
    void whatIsNoPackageIsRefusedAndLeavesNothing(String archive) {
        Answer begun = admin.send(api.request("/api/problems/import?name=no-package")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(archive.getBytes(StandardCharsets.UTF_8))));

        assertThat(new Authoring(api, admin)
                        .ended(begun.expect(202).json())
                        .path("state")
                        .asText())
                .isEqualTo("refused");
        call(admin, "GET", "/api/problems/no-package", "").expect(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/blobs/sha256:0000000000000000000000000000000000000000000000000000000000000000",
                "/internal/problems/x/judging",
                "/internal/verifications",
                "/internal/tokens",
                "/api/problems/../../internal/tokens",
                "/api/problems/..%2f..%2finternal/tokens",
                "/api/auth/../../internal/tokens"
            })
    void whatIsBetweenServicesIsNotReachedThroughTheGateway(String path) {
        assertThat(call(admin, "GET", path, "").status()).isIn(400, 404);
        assertThat(call(admin, "POST", path, "{}").status()).isIn(400, 404, 405);
    }

    @Test
    void aGradeSaysWhatIsWrongWithIt() {
        Program fine = Program.python("print(1)");

        assertThat(admin.grade(fine).expect(400).violatedFields()).containsExactly("problemId");
        assertThat(admin.grade(fine.with("problemId", "x").stdin("1"))
                        .expect(400)
                        .violatedFields())
                .containsExactly("stdin");
        assertThat(admin.grade(new Program(Map.of("problemId", "x")))
                        .expect(400)
                        .violatedFields())
                .isEqualTo(List.of("code"));
        admin.grade(fine.with("problemId", "no-such-problem")).expectError(404, "problem-not-found");
    }

    private Answer call(@Nullable Caller caller, String method, String path, String body) {
        var request = api.request(path)
                .header("Content-Type", path.endsWith("/import") ? "application/zip" : "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return caller == null ? api.send(request) : caller.send(request);
    }
}
