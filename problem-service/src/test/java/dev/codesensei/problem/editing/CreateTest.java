package dev.codesensei.problem.editing;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.problem.ProblemSuite;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CreateTest extends ProblemSuite {

    @Test
    void aNewProblemIsADraftOfItsAuthors() {
        String id = post(twoSum())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("state", equalTo("draft"))
                .body("author", equalTo(ada))
                .body("version", equalTo(1))
                .body("slug", equalTo(slug))
                .extract()
                .path("id");

        asAuthor(ada).get(PROBLEMS + id).then().statusCode(200).body("title", equalTo("Two Sum"));
    }

    @Test
    void itsAddressIsTold() {
        ValidatableResponse created = post(twoSum());

        String id = created.extract().path("id");
        created.header("Location", endsWith("/api/problems/" + id));
    }

    @Test
    void everythingIsKept() {
        String all = """
                "topics": ["Math ", "math", "Arrays"], "constraints": ["$n < 5$"], "kind": "stdio",
                "examples": [{"input": "1 2", "output": "3", "explanation": "so"}],
                "limits": {"cpuMillis": 700, "processes": 9}, "languages": ["python", "go"],
                "hints": ["a", "b", "c"], "editorial": "Add.",
                "checker": {"type": "tokens", "absoluteTolerance": 0.001}, "stopsAtFailure": true
                """;

        post(twoSum(all))
                .statusCode(201)
                .body("topics", contains("math", "arrays"))
                .body("constraints", contains("$n < 5$"))
                .body("examples[0].explanation", equalTo("so"))
                .body("limits.cpuMillis", equalTo(700))
                .body("limits.processes", equalTo(9))
                .body("languages", contains("python", "go"))
                .body("hints", contains("a", "b", "c"))
                .body("editorial", equalTo("Add."))
                .body("checker.type", equalTo("tokens"))
                .body("checker.absoluteTolerance", equalTo(0.001f))
                .body("stopsAtFailure", equalTo(true));
    }

    @Test
    void whatIsLeftOpenIsUsual() {
        post(twoSum())
                .statusCode(201)
                .body("limits.cpuMillis", equalTo(2_000))
                .body("limits.wallMillis", equalTo(10_000))
                .body("limits.memoryKib", equalTo(256 * 1024))
                .body("limits.outputBytes", equalTo(1 << 20))
                .body("limits.processes", equalTo(64))
                .body("limits.fileBytes", equalTo(50 << 20))
                .body("languages", empty())
                .body("checker.type", equalTo("tokens"))
                .body("createdAt", notNullValue());
    }

    @Test
    void aProgramBeginsInEveryLanguageWithOneThatDoesNothing() {
        post(twoSum())
                .statusCode(201)
                .body("starterCode.size()", equalTo(13))
                .body("starterCode.java", containsString("public class Main {"))
                .body("starterCode.python", equalTo("# Write your program here.\n"));
    }

    @Test
    void whatAnAuthorGivesStandsInForIt() {
        post(twoSum("\"languages\": [\"python\", \"go\"], \"starterCode\": {\"python\": \"n = int(input())\"}"))
                .statusCode(201)
                .body("starterCode.keySet()", contains("python", "go"))
                .body("starterCode.python", equalTo("n = int(input())"))
                .body("starterCode.go", containsString("func main() {"));
    }

    @Test
    void aFunctionBeginsWithItsSignature() {
        post(twoSum("""
                "kind": "function", "starterCode": {"python": "def add(a, rest): ..."},
                "function": {"name": "add", "returns": "int", "parameters": [
                  {"name": "a", "type": "int"}, {"name": "rest", "type": "linked_list<int>"}]}
                """))
                .statusCode(201)
                .body("kind", equalTo("function"))
                .body("languages", contains("python", "java", "javascript", "typescript", "cpp", "go"))
                .body("starterCode.size()", equalTo(6))
                .body("starterCode.python", equalTo("def add(a, rest): ..."))
                .body("starterCode.java", containsString("public long add(long a, ListNode rest) {"))
                .body("starterCode.java", containsString("// class ListNode {"));
    }

    @Test
    void whatWasMadeOfASignatureFollowsItWhenItIsSentBack() throws JsonProcessingException {
        String function = """
                "function": {"name": "%s", "returns": "int", "parameters": []}
                """;
        ExtractableResponse<Response> made = create(twoSum(function.formatted("add")));
        String shown = new ObjectMapper().writeValueAsString(made.<Map<String, String>>path("starterCode"));

        asAuthor(ada)
                .header("If-Match", "*")
                .body(twoSum(function.formatted("sum") + ", \"starterCode\": " + shown))
                .put(PROBLEMS + made.path("id"))
                .then()
                .statusCode(200)
                .body("starterCode.python", containsString("def sum():"));
    }

    @Test
    void aTitleMakesASlug() {
        String title = slug.replace('-', ' ').toUpperCase(Locale.ROOT);

        post("""
                {"title": "%s", "difficulty": "hard", "statement": "x"}
                """.formatted(title)).statusCode(201).body("slug", equalTo(slug));
    }

    @Test
    void aSlugIsTakenOnlyOnceHoweverManyTry() throws Exception {
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = many.invokeAll(IntStream.range(0, 8)
                    .mapToObj(_ ->
                            (Callable<Integer>) () -> post(twoSum()).extract().statusCode())
                    .toList());

            assertThat(answers).extracting(Future::get).containsOnlyOnce(201).containsOnly(201, 409);
        }
    }

    @Test
    void aSlugThatIsWrittenInAnotherWayIsTakenToo() {
        post(twoSum());

        post(twoSum().replace(slug, slug.toUpperCase(Locale.ROOT) + " !"))
                .statusCode(409)
                .body("type", equalTo("urn:sensei:error:slug-taken"));
    }

    @Test
    void everyFieldThatIsWrongIsNamed() {
        post("""
                {"slug": "s", "title": " ", "statement": "", "topics": [" "], "hints": ["1", "2", "3", "4"],
                 "examples": [{"input": "1"}]}
                """)
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        containsInAnyOrder(
                                "title", "statement", "topics[0]", "hints", "examples[0].output", "difficulty"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "limits": {"cpuMillis": 60001}          | limits.cpuMillis
                    "limits": {"wallMillis": 180001}        | limits.wallMillis
                    "limits": {"memoryKib": 2097153}        | limits.memoryKib
                    "limits": {"outputBytes": 67108865}     | limits.outputBytes
                    "limits": {"processes": 257}            | limits.processes
                    "limits": {"cpuMillis": 0}              | limits.cpuMillis
                    "limits": {"fileBytes": -1}             | limits.fileBytes
                    "limits": {"cpuMillis": "1"}            | limits.cpuMillis
                    "limits": {"cpuMillis": 1.5}            | limits.cpuMillis
                    "languages": ["python", "cobol"]        | languages[1]
                    "starterCode": {"cobol": "STOP"}        | starterCode.cobol
                    "function": {"name": "for", "parameters": [], "returns": "int"} | function.name
                    "function": {"name": "f", "parameters": [{"name": "range", "type": "int"}], "returns": "int"} | function.parameters[0].name
                    "function": {"name": "f", "parameters": [{"name": "a", "type": "set"}], "returns": "int"} | function.parameters[0].type
                    "function": {"name": "f", "parameters": [], "returns": "nothing"} | function.returns
                    "function": {"name": "f", "parameters": []} | function.returns
                    "function": {"name": "f", "parameters": [], "returns": "int"}, "languages": ["rust"] | languages[0]
                    "kind": "function"                      | kind
                    "kind": "telepathy"                     | kind
                    "checker": {"type": "guess"}            | checker
                    "topics": "math"                        | topics
                    """)
    void aValueThatIsNotAllowedIsNamed(String member, String field) {
        post(twoSum(member)).statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void anUnknownDifficultyIsNamed() {
        post(twoSum().replace("easy", "EASY")).statusCode(400).body("violations.field", contains("difficulty"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "\"text\""})
    void aBodyThatIsNoProblemIsRefused(String body) {
        post(body).statusCode(400).body("type", equalTo("urn:sensei:error:invalid-request"));
    }

    @Test
    void aNegativeToleranceIsRefused() {
        post(twoSum("\"checker\": {\"type\": \"tokens\", \"relativeTolerance\": -1}"))
                .statusCode(400);
    }

    @Test
    void otherMediaTypesAreRefused() {
        asAuthor(ada)
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/api/problems")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "teacher", "guest", "interviewer", "service"})
    void onlyAuthorsMake(String role) {
        as(ada, role)
                .body(twoSum())
                .post("/api/problems")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:sensei:error:forbidden"));
    }

    @Test
    void adminsMakeAsWell() {
        as(ada, "admin").body(twoSum()).post("/api/problems").then().statusCode(201);
    }

    @Test
    void strangersDoNotMake() {
        given().contentType(ContentType.JSON)
                .body(twoSum())
                .post("/api/problems")
                .then()
                .statusCode(401);
    }

    private ValidatableResponse post(String body) {
        return asAuthor(ada).body(body).post("/api/problems").then();
    }
}
