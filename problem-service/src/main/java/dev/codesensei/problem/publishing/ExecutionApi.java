package dev.codesensei.problem.publishing;

import dev.codesensei.judge.Limits;
import dev.codesensei.judge.SourceFile;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The execution service as services see it. */
@Path("/")
@RegisterRestClient(configKey = "execution")
@OidcClientFilter
interface ExecutionApi {

    /** A solution to judge on behalf of its author. */
    record Verification(
            String owner, String problemId, String testSet, String language, List<SourceFile> files, Limits limits) {}

    /** What was begun. */
    record Begun(String jobId) {}

    @POST
    @Path("/internal/verifications")
    Begun begin(Verification asked);

    /** Waits a while for the end. */
    @GET
    @Path("/api/execution/result/{jobId}")
    JudgedSolution result(@RestPath String jobId, @RestQuery int waitSeconds);

    @DELETE
    @Path("/api/execution/result/{jobId}")
    void cancel(@RestPath String jobId);
}
