package dev.codesensei.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.codesensei.problem.exchange.Archives;
import dev.codesensei.problem.loading.TinyCourse;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built service, started and killed. */
class ProblemServiceIT {

    /** So many that storing them takes longer than seeing that it has begun. */
    private static final int TESTS = 5_000;

    @TempDir
    Path data;

    private MongoServer store;
    private String storeAddress;
    private KeyPair keys;
    private Path key;

    @BeforeEach
    void startStore() throws IOException, NoSuchAlgorithmException {
        store = new MongoServer(new MemoryBackend());
        storeAddress = store.bindAndGetConnectionString();
        keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String text = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        key = Files.writeString(
                data.resolve("key.pem"), "-----BEGIN PUBLIC KEY-----\n" + text + "\n-----END PUBLIC KEY-----\n");
    }

    @AfterEach
    void stopStore() {
        store.shutdownNow();
    }

    @Test
    void anImportThatIsKilledLeavesNothingAndCanBeRepeated() throws Exception {
        byte[] archive = Archives.zip("tide/", manyTests());
        String killed;
        try (var service = started()) {
            killed = send(service, archive);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(10))
                    .until(
                            () -> job(service, killed).extract().<String>path("progress.message"),
                            "Stores the files"::equals);

            service.kill();
        }

        try (var service = started()) {
            job(service, killed).body("state", equalTo("running"));
            author().get(service.address() + "/api/problems/tide").then().statusCode(404);
            assertThat(workspace()).isEmpty();

            String again = send(service, archive);

            await().atMost(Duration.ofSeconds(120))
                    .untilAsserted(() -> job(service, again).body("state", equalTo("done")));
            author().get(service.address() + "/api/problems/tide")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1))
                    .body("tests.total", equalTo(TESTS + 3));
        }
    }

    @Test
    void itIsReadyWhenTheCourseIsThere() throws Exception {
        TinyCourse course = TinyCourse.in(data.resolve("course"));

        try (var service = started(of(course))) {
            given().get(service.address() + "/api/levels/11-12")
                    .then()
                    .statusCode(200)
                    .body("sessions[0].problems", hasSize(2));
        }
        course.edited("course.yaml", "First steps", "Early steps");
        try (var service = started(of(course))) {
            given().get(service.address() + "/api/levels/11-12").then().body("title", equalTo("Early steps"));
        }
    }

    @Test
    void aCourseThatIsNotWholeIsNamedAndTheServiceIsNotReady() throws Exception {
        TinyCourse course = TinyCourse.in(data.resolve("course"));
        course.edited("problems/add-MARK/problem.yaml", "easy", "tough");

        try (var service = PackagedService.start(data, storeAddress, key, of(course))) {
            given().get(service.managementAddress() + "/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'prepared' }.data.fault", containsString("code_sensei.difficulty"));
            given().get(service.managementAddress() + "/q/health/live").then().statusCode(200);
            assertThat(service.output())
                    .containsPattern(
                            "ERROR .*" + course.named("problems/add-MARK/problem.yaml code_sensei.difficulty"));
        }
    }

    private static Map<String, String> of(TinyCourse course) {
        return Map.of("SENSEI_COURSE_DIRECTORY", course.root().toString());
    }

    private PackagedService started() throws IOException {
        return started(Map.of());
    }

    private PackagedService started(Map<String, String> settings) throws IOException {
        PackagedService service = PackagedService.start(data, storeAddress, key, settings);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().get(service.managementAddress() + "/q/health/ready")
                        .then()
                        .statusCode(200));
        return service;
    }

    private static Map<String, String> manyTests() {
        Map<String, String> files = Archives.tide();
        IntStream.range(0, TESTS).forEach(n -> {
            files.put("data/secret/many-%05d.in".formatted(n), n + " 1\n");
            files.put("data/secret/many-%05d.ans".formatted(n), "sum " + n + "\n");
        });
        return files;
    }

    private String send(PackagedService service, byte[] archive) {
        return author().contentType("application/zip")
                .body(archive)
                .post(service.address() + "/api/problems/import")
                .then()
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    private ValidatableResponse job(PackagedService service, String id) {
        return author().get(service.address() + "/api/problems/jobs/" + id)
                .then()
                .statusCode(200);
    }

    private RequestSpecification author() {
        return given().auth()
                .oauth2(Jwt.subject("ada")
                        .upn("ada")
                        .groups("author")
                        .issuer("code-sensei")
                        .audience("code-sensei")
                        .sign(keys.getPrivate()));
    }

    private List<Path> workspace() throws IOException {
        try (Stream<Path> all = Files.list(data.resolve("exchange"))) {
            return all.toList();
        }
    }
}
