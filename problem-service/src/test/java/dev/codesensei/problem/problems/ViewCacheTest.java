package dev.codesensei.problem.problems;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asAuthor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.codesensei.problem.ProblemSuite;
import dev.codesensei.test.RedisServer;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ViewCacheTest extends ProblemSuite {

    @Inject
    ProblemRepository problems;

    @Inject
    ViewCache cache;

    @Inject
    RedisDataSource data;

    RedisServer redis;

    @Test
    void whatEverybodyReadsIsKeptForFiveMinutes() {
        String id = published();

        given().get(PROBLEMS + slug).then().statusCode(200);

        assertThat(data.key().ttl("problem:" + id)).isBetween(200L, 300L);
        assertThat(cache.find(slug))
                .hasValueSatisfying(cached -> assertThat(cached.body()).contains("Two Sum"));
    }

    @Test
    void aSecondReaderGetsWhatIsKept() {
        published();
        given().get(PROBLEMS + slug).then().statusCode(200);
        data.value(String.class).set("problem:" + slug, "7\n{\"title\": \"From the cache\"}");

        as("bob", "student")
                .get(PROBLEMS + slug)
                .then()
                .header("ETag", "\"7\"")
                .contentType("application/json")
                .body("title", equalTo("From the cache"));
    }

    @Test
    void aWriteDropsIt() {
        String id = published();
        given().get(PROBLEMS + slug).then().statusCode(200);

        asAuthor(ada)
                .header("If-Match", "*")
                .body(twoSum().replace("Two Sum", "Sums"))
                .put(PROBLEMS + id)
                .then()
                .statusCode(200);

        given().get(PROBLEMS + slug).then().body("title", equalTo("Sums"));
        given().get(PROBLEMS + id).then().body("title", equalTo("Sums"));
    }

    @Test
    void whatIsTakenBackIsNotReadFromTheCache() {
        String id = published();
        given().get(PROBLEMS + slug).then().statusCode(200);

        asAuthor(ada)
                .header("If-Match", "*")
                .post(PROBLEMS + id + "/unpublish")
                .then()
                .statusCode(200);

        given().get(PROBLEMS + slug).then().statusCode(404);
    }

    @Test
    void aSlowReaderDoesNotBringBackWhatWas() {
        Problem before = problems.find(published()).orElseThrow();
        cache.drop(before.next(Problem.Change.EDITED, ada, before.changedAt()));

        cache.put(before, ProblemView.of(before, Viewer.ANYBODY));

        assertThat(cache.find(before.id())).isEmpty();
    }

    @Test
    void whatIsKeptHasNothingForAuthors() {
        published();
        asAuthor(ada).get(PROBLEMS + slug).then().body("author", equalTo(ada));

        given().get(PROBLEMS + slug).then().body("author", nullValue()).body("hints", nullValue());
    }

    @Test
    void anAuthorWhoIsNoneAnyMorePutsNothingIntoIt() {
        String id = create(twoSum("\"hints\": [\"a\"]")).path("id");

        as(ada, "student").get(PROBLEMS + id).then().statusCode(404);

        given().get(PROBLEMS + id).then().statusCode(404);
    }

    @Test
    void withoutRedisEverythingGoesOn() {
        String id = published();
        redis.kill();
        try {
            given().get(PROBLEMS + slug).then().statusCode(200);
            asAuthor(ada)
                    .header("If-Match", "*")
                    .body(twoSum().replace("Two Sum", "Sums"))
                    .put(PROBLEMS + id)
                    .then()
                    .statusCode(200);
            given().get(PROBLEMS + slug).then().statusCode(200).body("title", equalTo("Sums"));
        } finally {
            redis.start();
        }

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            given().get(PROBLEMS + slug).then().statusCode(200);
            assertThat(cache.find(slug)).isPresent();
        });
    }

    private String published() {
        String id = draft();
        Problem problem = problems.find(id).orElseThrow();
        problems.replace(
                problem,
                problem.in(new ProblemState.Published()).next(Problem.Change.EDITED, ada, problem.changedAt()));
        return id;
    }
}
