package dev.codesensei.problem.testdata;

import dev.codesensei.problem.problems.CurrentViewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** HTTP face of the tests that learners may see. */
@Path("/api/problems/{idOrSlug}/tests")
@RunOnVirtualThread
class PublicTestResource {

    private final PublicTestService service;
    private final CurrentViewer caller;

    PublicTestResource(PublicTestService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The public tests of a problem",
            description = "Hidden ones are counted and never shown. Of what is long, the first 64 KiB are shown.")
    public PublicTests list(@RestPath String idOrSlug) {
        return service.of(idOrSlug, caller.viewer());
    }
}
