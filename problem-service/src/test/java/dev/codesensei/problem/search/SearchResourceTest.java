package dev.codesensei.problem.search;

import static dev.codesensei.problem.Callers.asAuthor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemState;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchResourceTest extends ProblemSuite {

    /** A word that no other test has. */
    private final String mine = "w" + Long.toString(System.nanoTime(), 36);

    @Inject
    ProblemRepository problems;

    @Inject
    MongoClient mongo;

    @ParameterizedTest
    @CsvSource({
        "bridge",
        "BRIDGE",
        "bri",
        "'over the bri'",
        "élan",
        "elan",
        "graphs",
        "cross",
    })
    void aProblemIsFoundByWordsOfItsTitleTopicsAndStatement(String words) {
        publish("Élan over the Bridge", "\"topics\": [\"graphs\"]", "Cross it " + mine);

        search("q=" + mine + " " + words).body("items.title", contains("Élan over the Bridge"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ridge", "bri bridge", "bridges", "!?"})
    void whatIsNotThereIsNotFound(String words) {
        publish("Over the Bridge " + mine, "\"topics\": []", "x");

        given().queryParam("q", words.equals("!?") ? words : mine + " " + words)
                .get("/api/problems")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aTitleThatWasMeantComesFirst() {
        publish("A tree", "\"topics\": []", mine);
        publish("Z " + mine, "\"topics\": []", "x");

        search("q=" + mine).body("items.title", contains("Z " + mine, "A tree"));
    }

    @Test
    void filtersHoldTogether() {
        publish("One " + mine, "\"topics\": [\"dp\"], \"languages\": [\"go\"]", "x");
        publish("Two " + mine, "\"topics\": [\"dp\"]", "x");
        publish("Three " + mine, "\"topics\": [\"math\"]", "x");

        search("q=" + mine + "&topic=DP").body("items.title", contains("One " + mine, "Two " + mine));
        search("q=" + mine + "&topic=dp&language=python").body("items.title", contains("Two " + mine));
        search("q=" + mine + "&difficulty=hard").body("items", empty());
        search("q=" + mine + "&difficulty=easy").body("items", hasSize(3));
    }

    @Test
    void aListComesInPagesWithoutGapsOrRepeats() {
        List<String> titles = new ArrayList<>();
        for (char letter = 'a'; letter < 'h'; letter++) {
            titles.add(letter + " " + mine);
            publish(letter + " " + mine, "\"topics\": [\"" + mine + "\"]", "x");
        }

        assertThat(pages("q=" + mine)).containsExactlyElementsOf(titles);
        assertThat(pages("topic=" + mine)).containsExactlyElementsOf(titles);
    }

    @Test
    void theLastPageSaysSo() {
        publish("a " + mine, "\"topics\": []", "x");
        publish("b " + mine, "\"topics\": []", "x");

        search("limit=2&q=" + mine).body("next", nullValue());
        search("limit=1&q=" + mine).body("next", notNullValue());
    }

    @Test
    void itemsTellWhatAListShows() {
        String id = publish("a " + mine, "\"topics\": [\"dp\"]", "x");

        search("q=" + mine)
                .body("items[0].id", equalTo(id))
                .body("items[0].difficulty", equalTo("easy"))
                .body("items[0].topics", contains("dp"))
                .body("items[0].statement", nullValue())
                .body("items[0].state", nullValue());
    }

    @Test
    void draftsAreInTheirAuthorsListOnly() {
        draft("a " + mine, "\"topics\": []", "x");

        search("q=" + mine).body("items", empty());
        asAuthor("eve").queryParam("q", mine).get("/api/problems").then().body("items", empty());
        asAuthor(ada)
                .queryParam("q", mine)
                .get("/api/problems")
                .then()
                .body("items.title", contains("a " + mine))
                .body("items.state", contains("draft"));
    }

    @Test
    void whatIsRetiredIsInNobodysListButItsAuthors() {
        String id = publish("a " + mine, "\"topics\": []", "x");
        move(id, new ProblemState.Retired());

        search("q=" + mine).body("items", empty());
    }

    @Test
    void anEditIsFoundAtOnce() {
        String id = publish("a " + mine, "\"topics\": []", "x");
        asAuthor(ada)
                .header("If-Match", "*")
                .body("{\"title\": \"b %s\", \"difficulty\": \"hard\", \"statement\": \"x\"}".formatted(mine))
                .put(PROBLEMS + id)
                .then()
                .statusCode(200);

        search("q=" + mine).body("items.title", contains("b " + mine)).body("items.difficulty", contains("hard"));
    }

    @Test
    void whatAnotherInstanceWritesIsFoundSoon() {
        String id = publish("a " + mine, "\"topics\": []", "x");
        search("q=" + mine).body("items", hasSize(1));

        behindOurBack(id, "b " + mine);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> search("q=" + mine).body("items.title", contains("b " + mine)));
    }

    @Test
    void aChangeWhoseWriterDiedHoldsNothingUpForLong() {
        mongo.getDatabase("problem")
                .getCollection("counters")
                .updateOne(Filters.eq("_id", "problems"), Updates.inc("number", 1L));
        publish("a " + mine, "\"topics\": []", "x");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> search("q=" + mine).body("items.title", containsInAnyOrder("a " + mine)));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=x, limit",
        "difficulty=brutal, difficulty",
        "after=nonsense, after",
    })
    void whatCannotBeAskedIsNamed(String query, String field) {
        given().get("/api/problems?" + query).then().statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void aLongSearchIsRefused() {
        given().queryParam("q", "x".repeat(201)).get("/api/problems").then().statusCode(400);
    }

    private List<String> pages(String query) {
        List<String> titles = new ArrayList<>();
        String after = "";
        while (after != null) {
            ValidatableResponse page = search("limit=3&after=" + after + "&" + query);
            titles.addAll(page.extract().path("items.title"));
            after = page.extract().path("next");
        }
        return titles;
    }

    private static ValidatableResponse search(String query) {
        return given().get("/api/problems?" + query).then().statusCode(200);
    }

    private String publish(String title, String more, String statement) {
        String id = draft(title, more, statement);
        move(id, new ProblemState.Published());
        return id;
    }

    private String draft(String title, String more, String statement) {
        return create("""
                {"slug": "%s", "title": "%s", "difficulty": "easy", "statement": "%s", %s}
                """.formatted("s" + Long.toString(System.nanoTime(), 36), title, statement, more))
                .path("id");
    }

    private void move(String id, ProblemState state) {
        Problem problem = problems.find(id).orElseThrow();
        problems.replace(problem, problem.in(state).next(Problem.Change.EDITED, ada, problem.changedAt()));
    }

    /** As another instance would: the problem, the counter, the ring. */
    private void behindOurBack(String id, String title) {
        var database = mongo.getDatabase("problem");
        database.getCollection("problems").updateOne(Filters.eq("_id", id), Updates.set("text.title", title));
        long number = database.getCollection("counters")
                        .find(Filters.eq("_id", "problems"))
                        .first()
                        .getLong("number")
                + 1;
        database.getCollection("problemchanges").deleteOne(Filters.eq("_id", number % 4_096));
        database.getCollection("problemchanges")
                .insertOne(new Document("_id", number % 4_096)
                        .append("number", number)
                        .append("problemId", id));
        database.getCollection("counters").updateOne(Filters.eq("_id", "problems"), Updates.inc("number", 1L));
    }
}
