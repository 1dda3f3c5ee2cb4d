package dev.codesensei.execution.problems;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The problem service as services see it. */
@Path("/internal/problems/{idOrSlug}")
@RegisterRestClient(configKey = "problems")
@OidcClientFilter
interface ProblemApi {

    @GET
    @Path("/judging")
    Judging judging(@RestPath String idOrSlug, @RestQuery String user, @RestQuery Set<String> role);
}
