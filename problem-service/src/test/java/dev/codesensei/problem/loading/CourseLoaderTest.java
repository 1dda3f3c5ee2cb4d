package dev.codesensei.problem.loading;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.problem.problems.Problem;
import dev.codesensei.problem.problems.Problem.Change;
import dev.codesensei.problem.problems.ProblemRepository;
import dev.codesensei.problem.problems.ProblemState;
import dev.codesensei.problem.startup.Unpreparable;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CourseLoaderTest extends ProblemSuite {

    @Inject
    CourseLoader loader;

    @Inject
    LoadedCourseRepository loaded;

    @Inject
    ProblemRepository problems;

    @TempDir
    Path temp;

    private TinyCourse course;

    @BeforeEach
    void write() {
        course = TinyCourse.in(temp);
    }

    @Test
    void problemsAreOutForEverybody() throws IOException {
        load();

        given().get(PROBLEMS + course.named("greet-MARK"))
                .then()
                .statusCode(200)
                .body("title", equalTo(course.named("The problem greet-MARK")))
                .body("tests.total", equalTo(2));
        problem("greet-MARK").body("state", equalTo("published")).body("author", equalTo("course"));
        given().get("/api/problems?q=" + course.named("greet MARK").replace(" ", "+"))
                .then()
                .body("items.slug", contains(course.named("greet-MARK")));
    }

    @Test
    void whatHasNotChangedIsNotTouched() throws IOException {
        load();
        LoadedCourse first = loaded.current();

        load();

        assertThat(loaded.current()).isEqualTo(first);
        problem("greet-MARK").body("version", equalTo(1));
    }

    @Test
    void aPackageThatHasChangedBecomesTheNextVersion() throws IOException {
        load();
        String id = problem("greet-MARK").extract().path("id");
        course.edited("problems/greet-MARK/statement/problem.en.md", "Print it.", "Print it twice.");

        load();

        problem("greet-MARK")
                .body("version", equalTo(2))
                .body("id", equalTo(id))
                .body("statement", equalTo("Print it twice.\n"))
                .body("state", equalTo("published"));
        problem("add-MARK").body("version", equalTo(1));
    }

    @Test
    void aSolutionThatHasChangedMakesAVersionToo() throws IOException {
        load();
        course.with("problems/greet-MARK/submissions/wrong_answer/w.py", "print(3)\n");

        load();

        problem("greet-MARK").body("version", equalTo(2));
    }

    @Test
    void otherTextsOfTheCourseTouchNoProblem() throws IOException {
        load();
        course.with("lessons/say-MARK.md", "Hello.\n").edited("course.yaml", "Say it", "Speak");

        load();

        given().get("/api/sessions/" + course.named("say-MARK"))
                .then()
                .body("lesson", equalTo("Hello.\n"))
                .body("title", equalTo("Speak"));
        problem("greet-MARK").body("version", equalTo(1));
    }

    @Test
    void aProblemThatVanishedIsRetiredAndCanComeBack() throws IOException {
        load();
        course.without("problems/sum-MARK").edited("course.yaml", "problems: [sum-MARK]", "problems: []");
        load();
        problem("sum-MARK").body("state", equalTo("retired"));

        course.problem("sum-MARK").edited("course.yaml", "topics: [loops], problems: []", "problems: [sum-MARK]");
        load();

        problem("sum-MARK").body("state", equalTo("published"));
    }

    @Test
    void aSessionThatVanishedIsGone() throws IOException {
        load();
        given().get("/api/sessions/" + course.named("loop-MARK")).then().statusCode(200);
        course.edited("course.yaml", "id: loop-MARK", "id: round-MARK").with("lessons/round-MARK.md", "Round.\n");

        load();

        given().get("/api/sessions/" + course.named("loop-MARK")).then().statusCode(404);
        given().get("/api/levels/13-14").then().body("sessions.id", contains(course.named("round-MARK")));
    }

    @Test
    void whatAnAdminTookBackStaysSoUntilThePackageChanges() throws IOException {
        load();
        String id = problem("greet-MARK").extract().path("id");
        as("root", "admin").header("If-Match", "*").post(PROBLEMS + id + "/unpublish");
        course.with("lessons/say-MARK.md", "Hello.\n");

        load();

        problem("greet-MARK").body("state", equalTo("draft"));
        given().get("/api/levels/11-12").then().body("sessions[0].problems.slug", contains(course.named("add-MARK")));
    }

    @Test
    void instancesThatStartTogetherLoadItOnce() throws Exception {
        Callable<Void> start = () -> {
            load();
            return null;
        };

        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> one : both.invokeAll(Collections.nCopies(3, start))) {
                one.get();
            }
        }

        problem("greet-MARK").body("version", equalTo(1));
        problem("sum-MARK").body("version", equalTo(1)).body("state", equalTo("published"));
        given().get("/api/levels/11-12")
                .then()
                .body("sessions[0].problems.slug", contains(course.named("greet-MARK"), course.named("add-MARK")));
    }

    @Test
    void aDraftWithItsSlugGivesWayAndStaysInTheHistory() throws IOException {
        String id = create(twoSum().replace(slug, course.named("add-MARK"))).path("id");

        load();

        problem("add-MARK")
                .body("author", equalTo("course"))
                .body("id", equalTo(id))
                .body("version", equalTo(2));
        as("root", "admin")
                .get(PROBLEMS + id + "/versions")
                .then()
                .body("items.title", contains(course.named("The problem add-MARK"), "Two Sum"));
        asAuthor(ada)
                .header("If-Match", "*")
                .post(PROBLEMS + id + "/unpublish")
                .then()
                .statusCode(403);
    }

    @Test
    void aProblemOfSomebodyElseThatIsOutDoesNotGiveWay() {
        String id = create(twoSum().replace(slug, course.named("add-MARK"))).path("id");
        Problem draft = problems.find(id).orElseThrow();
        problems.replace(draft, draft.in(new ProblemState.Published()).next(Change.PUBLISHED, ada, draft.changedAt()));

        assertThatThrownBy(this::load)
                .isInstanceOf(Unpreparable.class)
                .hasMessageContaining(
                        course.named("problems/add-MARK/problem.yaml: has the slug of a problem of the user ") + ada);

        problem("add-MARK").body("author", equalTo(ada));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            course.yaml | age_group: 11-12     | age_group: 9-10      | course.yaml levels[0].age_group: should be one of
            course.yaml | age_group: 13-14     | age_group: 11-12     | course.yaml levels[1].age_group: is that of another level
            course.yaml | title: First steps   | titel: First steps   | course.yaml levels[0].title: is missing
            course.yaml | problems: []         | problems: {a: b}     | course.yaml levels[0].sessions[1].problems: should be a string, and is a map
            course.yaml | minutes: 45          | minutes: long        | course.yaml levels[0].sessions[0].minutes: should be an integer
            course.yaml | add-MARK]            | sub-MARK]            | course.yaml levels[0].sessions[0].problems: names sub-MARK, which there is not
            course.yaml | [print-MARK]         | [prints-MARK]        | course.yaml levels[0].sessions[0].cheat_sheets: names prints-MARK
            course.yaml | id: ask-MARK         | id: say-MARK         | course.yaml levels[0].sessions[1].id: is that of another session
            course.yaml | id: ask-MARK         | id: ../ask           | course.yaml levels[0].sessions[1].id: should be of lower-case
            course.yaml | id: ask-MARK         | id: answer-MARK      | lessons/answer-MARK.md: is missing
            course.yaml | slug: loops-MARK     | slug: loop-MARK      | cheatsheets/loop-MARK.md: is missing
            course.yaml | cheat_sheets:        | cheat_sheets: [      | course.yaml: is not YAML
            problems/add-MARK/problem.yaml | easy | tough            | problems/add-MARK/problem.yaml code_sensei.difficulty: should be easy
            problems/add-MARK/problem.yaml | keywords: [printing] | languages: [cobol]  | problems/add-MARK/problem.yaml: is not fit for a course: cobol cannot be used
            """)
    void aFaultIsNamedAndNothingIsChanged(String file, String before, String after, String fault) throws IOException {
        load();
        LoadedCourse first = loaded.current();
        course.edited("problems/greet-MARK/statement/problem.en.md", "Print", "Write")
                .edited(file, before, after);

        assertThatThrownBy(this::load).isInstanceOf(Unpreparable.class).hasMessageContaining(course.named(fault));

        assertThat(loaded.current()).isEqualTo(first);
        problem("greet-MARK").body("version", equalTo(1));
        given().get("/api/levels/11-12").then().body("title", equalTo("First steps"));
    }

    @Test
    void aFolderWithoutACourseIsAFault() {
        assertThatThrownBy(() -> loader.load(new CourseFolder(temp.resolve("nowhere"))))
                .isInstanceOf(Unpreparable.class)
                .hasMessageContaining("course.yaml: is missing");
    }

    private void load() throws IOException {
        loader.load(new CourseFolder(course.root()));
    }

    private ValidatableResponse problem(String name) {
        return as("root", "admin").get(PROBLEMS + course.named(name)).then().statusCode(200);
    }
}
