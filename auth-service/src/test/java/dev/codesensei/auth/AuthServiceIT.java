package dev.codesensei.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthServiceIT {

    @TempDir
    Path data;

    private MongoServer store;
    private String storeAddress;

    @BeforeEach
    void startStore() {
        store = new MongoServer(new MemoryBackend());
        storeAddress = store.bindAndGetConnectionString();
    }

    @AfterEach
    void stopStore() {
        store.shutdownNow();
    }

    @Test
    void startsAndSignsTheFirstAdminIn() throws Exception {
        try (var service = PackagedService.start(data, storeAddress)) {
            awaitReady(service);

            loginAsAdmin(service).then().statusCode(200).body("user.role", equalTo("admin"));
        }
    }

    @Test
    void aTokenOutlivesARestart() throws Exception {
        String token;
        try (var service = PackagedService.start(data, storeAddress)) {
            awaitReady(service);
            token = loginAsAdmin(service).path("token");
        }

        try (var service = PackagedService.start(data, storeAddress)) {
            awaitReady(service);

            given().auth()
                    .oauth2(token)
                    .get(service.address() + "/api/auth/me")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aStoreThatGoesAwayIsReportedAndReadinessStays() throws Exception {
        try (var service = PackagedService.start(data, storeAddress)) {
            awaitReady(service);
            store.shutdownNow();

            loginAsAdmin(service)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("urn:sensei:error:unavailable"));
            awaitReady(service);
        }
    }

    @Test
    void aStoreThatComesLateIsPreparedThen() throws Exception {
        store.shutdownNow();
        try (var service = PackagedService.start(data, storeAddress)) {
            ready(service).then().statusCode(503);

            store = new MongoServer(new MemoryBackend());
            store.bind("127.0.0.1", Integer.parseInt(storeAddress.replaceAll(".*:(\\d+).*", "$1")));

            awaitReady(service);
            loginAsAdmin(service).then().statusCode(200);
        }
    }

    @Test
    void twoInstancesThatStartAtOnceShareKeyAndAdmin() throws Exception {
        try (var first = PackagedService.start(data, storeAddress);
                var second = PackagedService.start(data, storeAddress)) {
            awaitReady(first);
            awaitReady(second);

            String token = loginAsAdmin(first).path("token");

            loginAsAdmin(second).then().statusCode(200);
            given().auth()
                    .oauth2(token)
                    .get(second.address() + "/api/auth/me")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aKeyThatOthersCanReadStopsTheStartWithOneSentence() throws Exception {
        Path key = Files.createDirectories(data.resolve("keys")).resolve("signing-key.pem");
        Files.writeString(key, "secret");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        try (var service = PackagedService.start(data, storeAddress)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.output())
                    .contains(key + " can be read by others")
                    .contains("chmod 600")
                    .doesNotContain("\tat ");
        }
    }

    private Response loginAsAdmin(PackagedService service) throws IOException {
        String password = Files.readString(data.resolve("admin-password")).strip();
        return given().contentType(ContentType.JSON)
                .body("""
                        {"username": "admin", "password": "%s"}
                        """.formatted(password))
                .post(service.address() + "/api/auth/login");
    }

    private static void awaitReady(PackagedService service) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> ready(service).then().statusCode(200));
    }

    private static Response ready(PackagedService service) {
        return given().get(service.managementAddress() + "/q/health/ready");
    }
}
