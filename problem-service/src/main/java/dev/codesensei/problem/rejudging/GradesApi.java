package dev.codesensei.problem.rejudging;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Verdict;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the execution service has of grades, as far as it takes to judge them again. */
@Path("/")
@RegisterRestClient(configKey = "execution")
@OidcClientFilter
interface GradesApi {

    /** Some grades of a problem, and the place behind which more follow. */
    record Page(List<Grade> items, long next) {}

    /** A grade; one that was judged again comes once more, with a higher revision. */
    record Grade(
            String jobId,
            int revision,
            String userId,
            String language,
            @Nullable String imageDigest,
            Verdict verdict,
            double score,
            int passed,
            int total,
            Instant createdAt) {}

    /** By what a grade is to be judged again. */
    record Verification(String owner, String problemId, int problemVersion, String testSet, Limits limits) {}

    /** What was begun. */
    record Begun(String jobId) {}

    /** What came of it; no verdict until it has ended. */
    record Judged(
            @Nullable Verdict verdict,
            @Nullable Double score,
            @Nullable Integer passed,
            @Nullable Integer total,
            @Nullable String imageDigest) {}

    /** Grades that are to have another verdict. */
    record Revisions(String rejudge, String problemId, int problemVersion, String by, List<Revision> items) {}

    /** One of them. */
    record Revision(String jobId, int revision, String verification) {}

    /** What became of each. */
    record Revised(List<Replaced> items) {}

    /** Whether a grade has its new verdict, has another one in the meantime, or cannot be found. */
    enum Replaced {
        DONE,
        OVERTAKEN,
        GONE
    }

    @GET
    @Path("/internal/grades")
    Page grades(@RestQuery String problemId, @RestQuery long after, @RestQuery int limit);

    @POST
    @Path("/internal/grades/{jobId}/verifications")
    Begun verify(@RestPath String jobId, Verification asked);

    /** Waits a while for the end. */
    @GET
    @Path("/api/execution/result/{jobId}")
    Judged result(@RestPath String jobId, @RestQuery int waitSeconds, @RestQuery String fields);

    @POST
    @Path("/internal/grades/revisions")
    Revised revise(Revisions wanted);
}
