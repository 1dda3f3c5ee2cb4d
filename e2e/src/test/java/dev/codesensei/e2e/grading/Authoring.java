package dev.codesensei.e2e.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.e2e.client.Api;
import dev.codesensei.e2e.client.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** What an author does with problems. */
record Authoring(Api api, Caller author) {

    /** Takes a package in and answers the id of the problem. */
    String take(byte[] zip) {
        JsonNode job = ended(author.send(api.request("/api/problems/import")
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(zip)))
                .expect(202)
                .json());
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("done");
        return job.path("report").path("problemId").asText();
    }

    /** The job, after its end. */
    JsonNode publish(String problem) {
        return ended(
                author.send(api.request("/api/problems/" + problem + "/publish").POST(BodyPublishers.noBody()))
                        .expect(202)
                        .json());
    }

    /** What the suite says of an archive that it does not take. */
    JsonNode refused(byte[] archive, String name) {
        JsonNode job = ended(author.send(api.request("/api/problems/import?name=" + name)
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(archive)))
                .expect(202)
                .json());
        assertThat(job.path("state").asText()).as(job.toPrettyString()).isEqualTo("refused");
        return job;
    }

    /** What the suite says of a package that it judges and does not keep. */
    JsonNode checked(byte[] archive) {
        return ended(author.send(api.request("/api/problems/import/check")
                        .header("Content-Type", "application/zip")
                        .POST(BodyPublishers.ofByteArray(archive)))
                .expect(202)
                .json());
    }

    byte[] export(String problem) {
        return author.bytes("/api/problems/" + problem + "/export");
    }

    /** A job, after its end. */
    JsonNode ended(JsonNode begun) {
        String path = "/api/problems/jobs/" + begun.path("jobId").asText();
        return await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> author.get(path).expect(200).json(),
                        job -> !job.path("state").asText().matches("queued|running"));
    }
}
