package dev.codesensei.problem.course;

import static dev.codesensei.problem.Callers.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.loading.TinyCourse;
import dev.codesensei.problem.loading.TinyLoading;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CourseResourceTest extends ProblemSuite {

    @Inject
    TinyLoading loading;

    @Inject
    RedisDataSource redis;

    @TempDir
    Path temp;

    private TinyCourse course;

    @BeforeEach
    void load() throws IOException {
        course = TinyCourse.in(temp);
        loading.load(course);
    }

    @Test
    void aLevelHasItsSessionsAndProblemsInOrder() {
        given().get("/api/levels/11-12")
                .then()
                .statusCode(200)
                .body("ageGroup", equalTo("11-12"))
                .body("title", equalTo("First steps"))
                .body("summary", equalTo("You print."))
                .body("sessions.id", contains(course.named("say-MARK"), course.named("ask-MARK")))
                .body("sessions[0].minutes", equalTo(45))
                .body("sessions[0].topics", contains("printing"))
                .body("sessions[0].problems.slug", contains(course.named("greet-MARK"), course.named("add-MARK")))
                .body("sessions[0].problems[0].difficulty", equalTo("easy"))
                .body("sessions[1].problems", empty());
    }

    @Test
    void theTwoYoungestAgeGroupsCanBeReadAsOne() {
        given().get("/api/levels/11-14")
                .then()
                .statusCode(200)
                .body("ageGroup", equalTo("11-14"))
                .body("title", equalTo("First steps · Next steps"))
                .body("sessions.ageGroup", contains("11-12", "11-12", "13-14"));
    }

    @Test
    void allLevelsAreListedTheYoungestFirst() {
        given().get("/api/levels")
                .then()
                .statusCode(200)
                .body("items.ageGroup", contains("11-12", "13-14"))
                .body("items[1].sessions[0].problems.slug", contains(course.named("sum-MARK")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/levels/15-18", "/api/levels/11-13", "/api/levels/x"})
    void aLevelThatThereIsNotIsNotFound(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:sensei:error:level-not-found"));
    }

    @Test
    void aSessionHasItsLessonAsMarkdownAndAsSafeHtml() {
        given().get("/api/sessions/" + course.named("say-MARK"))
                .then()
                .statusCode(200)
                .body("ageGroup", equalTo("11-12"))
                .body("lesson", containsString("`print` **prints**"))
                .body("lessonHtml", containsString("<code>print</code> <strong>prints</strong>"))
                .body("lessonHtml", containsString("<span class=\"math\">$x$</span>"))
                .body("lessonHtml", not(containsString("script")))
                .body("cheatSheets.slug", contains(course.named("print-MARK")))
                .body("problems.slug", contains(course.named("greet-MARK"), course.named("add-MARK")))
                .body("previous", nullValue())
                .body("next", equalTo(course.named("ask-MARK")));
    }

    @Test
    void sessionsOfALevelLeadToEachOther() {
        given().get("/api/sessions/" + course.named("ask-MARK"))
                .then()
                .body("previous", equalTo(course.named("say-MARK")))
                .body("next", nullValue());
    }

    @Test
    void whatIsNotInTheCourseIsNotFound() {
        given().get("/api/sessions/nothing")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sensei:error:session-not-found"));
        given().get("/api/cheatsheets/nothing")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sensei:error:cheat-sheet-not-found"));
    }

    @Test
    void cheatSheetsAreFoundByLanguageAndTopic() {
        String print = course.named("print-MARK");
        String loops = course.named("loops-MARK");

        given().get("/api/cheatsheets").then().statusCode(200).body("items.slug", contains(print, loops));
        given().get("/api/cheatsheets?language=python").then().body("items.slug", contains(print));
        given().get("/api/cheatsheets?topic=Loops").then().body("items.slug", contains(loops));
        given().get("/api/cheatsheets?language=&topic=").then().body("items.slug", contains(print, loops));
        given().get("/api/cheatsheets?language=python&topic=loops").then().body("items", empty());
    }

    @Test
    void aCheatSheetIsReadAsAWhole() {
        given().get("/api/cheatsheets/" + course.named("print-MARK"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Printing"))
                .body("topics", contains("printing", "strings"))
                .body("text", containsString("print(1)"))
                .body("html", containsString("<code class=\"language-python\">"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/levels",
                "/api/levels/11-14",
                "/api/sessions/say-MARK",
                "/api/cheatsheets",
                "/api/cheatsheets/print-MARK"
            })
    void whoHasItAlreadyIsNotSentItAgain(String path) throws IOException {
        String etag =
                given().get(course.named(path)).then().statusCode(200).extract().header("ETag");

        as("bob", "student")
                .header("If-None-Match", etag)
                .get(course.named(path))
                .then()
                .statusCode(304);
        course.edited("course.yaml", "First steps", "Early steps")
                .edited("course.yaml", "title: Say it", "title: Speak")
                .edited("course.yaml", "title: Printing", "title: Print");
        loading.load(course);

        given().header("If-None-Match", etag).get(course.named(path)).then().statusCode(200);
    }

    @Test
    void whatIsReadIsKeptForFiveMinutesAndDroppedWhenTheCourseChanges() throws IOException {
        given().get("/api/levels/11-12");
        assertThat(redis.key().ttl("levels:11-12")).isBetween(200L, 300L);
        assertThat(redis.value(String.class).get("levels:11-12")).contains("First steps");

        loading.load(course.edited("course.yaml", "First steps", "Early steps"));

        assertThat(redis.value(String.class).get("levels:11-12")).doesNotContain("First steps");
        given().get("/api/levels/11-12").then().body("title", equalTo("Early steps"));
    }

    @Test
    void aSecondReaderGetsWhatIsKept() {
        given().get("/api/levels/11-12");
        String kept = redis.value(String.class).get("levels:11-12");
        redis.value(String.class).set("levels:11-12", kept.replace("First steps", "From the cache"));

        given().get("/api/levels/11-12").then().body("title", equalTo("From the cache"));
    }
}
