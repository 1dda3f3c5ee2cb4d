package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.suite.SharedSuite;
import dev.codesensei.e2e.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that mean harm, sent by somebody who may send archives. */
@ExtendWith(SharedSuite.class)
class HostileArchiveTest {

    /** The folder in each of them. */
    private static final String SLUG = "p";

    private final Suite suite;
    private final Authoring authoring;
    private List<Path> before = List.of();

    HostileArchiveTest(Suite suite) {
        this.suite = suite;
        this.authoring = new Authoring(suite.api(), suite.admin());
    }

    static Stream<HostileArchives.Case> hostile() {
        return HostileArchives.all();
    }

    @BeforeEach
    void look() throws IOException {
        before = left();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aHostileArchiveIsRefusedWithItsReasonAndLeavesNothing(HostileArchives.Case hostile) throws IOException {
        JsonNode job = authoring.refused(hostile.zip().bytes(), SLUG);

        assertThat(job.path("error").path("type").asText()).isEqualTo("urn:sensei:error:package-refused");
        assertThat(job.path("error").path("detail").asText()).hasSizeGreaterThan(20);
        assertThat(left()).isEqualTo(before);
        authoring.author().get("/api/problems/" + SLUG).expectError(404, "problem-not-found");
        assertThat(suite.restarts("problem-service")).isZero();
    }

    @Test
    void theSameWithoutAFaultIsTakenIn() throws IOException {
        var harmless = HostileArchives.harmless();

        JsonNode checked = authoring.checked(harmless.bytes());

        assertThat(checked.path("state").asText()).as(checked.toPrettyString()).isEqualTo("done");
        assertThat(left()).isNotEqualTo(before);
        authoring.author().get("/api/problems/" + SLUG).expectError(404, "problem-not-found");
    }

    @Test
    void thereAreThirtyOfThem() {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(30);
    }

    /** What imports write: files by digest, and what lies there while they are at work. */
    private List<Path> left() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("blobs", "exchange")) {
            Path kept = suite.data().resolve(folder);
            if (Files.isDirectory(kept)) {
                try (Stream<Path> files = Files.walk(kept)) {
                    files.filter(file -> !file.equals(kept)).sorted().forEach(found::add);
                }
            }
        }
        return found;
    }
}
