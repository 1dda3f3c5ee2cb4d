package dev.codesensei.problem.blobs;

import static dev.codesensei.problem.Callers.as;
import static dev.codesensei.problem.Callers.asService;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.codesensei.problem.ProblemSuite;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BlobResourceTest extends ProblemSuite {

    private static final byte[] BYTES = {0, 1, (byte) 255, 13, 10};
    private static final String UNKNOWN = "sha256:" + "0".repeat(64);

    @Inject
    BlobStore blobs;

    @Test
    void aServiceGetsTheBytes() throws IOException {
        String digest = blobs.put(BYTES).digest().value();

        byte[] answer = asService()
                .get("/internal/blobs/" + digest)
                .then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Length", "5")
                .header("ETag", "\"" + digest + "\"")
                .extract()
                .asByteArray();

        assertThat(answer).isEqualTo(BYTES);
    }

    @Test
    void whoHasTheBytesIsNotSentThemAgain() throws IOException {
        String digest = blobs.put(BYTES).digest().value();

        asService()
                .header("If-None-Match", "\"" + digest + "\"")
                .get("/internal/blobs/" + digest)
                .then()
                .statusCode(304);
    }

    @Test
    void unknownBytesAreNotFound() {
        asService()
                .get("/internal/blobs/" + UNKNOWN)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:sensei:error:blob-not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "sha256:ABC", "sha256:..%2F..%2Fadmin-password", "md5:900150983cd24fb0d6963f7d28e17f72"})
    void whatIsNoDigestIsRefused(String digest) {
        asService()
                .urlEncodingEnabled(false)
                .get("/internal/blobs/" + digest)
                .then()
                .statusCode(400)
                .body("violations.field", contains("digest"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"student", "author", "admin", "teacher"})
    void nobodyElseMayRead(String role) {
        as("somebody", role).get("/internal/blobs/" + UNKNOWN).then().statusCode(403);
    }

    @Test
    void strangersMayNotReadEither() {
        given().get("/internal/blobs/" + UNKNOWN).then().statusCode(401);
    }
}
