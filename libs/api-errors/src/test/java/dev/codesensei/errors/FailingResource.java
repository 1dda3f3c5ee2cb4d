package dev.codesensei.errors;

import com.mongodb.MongoTimeoutException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Fails in each way that a service can fail. */
@Path("/fail")
class FailingResource {

    record Nested(
            @NotNull @Size(min = 3) @Pattern(regexp = "[a-z]+") String name,

            List<@Size(max = 2) String> tags) {}

    record Body(@NotNull @Valid Nested nested, int number) {}

    @POST
    @Path("/body")
    public String read(@Valid @NotNull Body body) {
        return "read";
    }

    @GET
    @Path("/query")
    public String query(@RestQuery @Min(1) int limit) {
        return "read";
    }

    @GET
    @Path("/with/{what}")
    public String fail(@RestPath String what) {
        throw switch (what) {
            case "known" ->
                new ApiException(
                        new ErrorCode("name-taken", "Taken", jakarta.ws.rs.core.Response.Status.CONFLICT),
                        "Choose another",
                        Map.of("name", "x"));
            case "unauthenticated" -> new UnauthorizedException();
            case "bad-token" -> new AuthenticationFailedException();
            case "forbidden" -> new ForbiddenException();
            case "store-away" -> new MongoTimeoutException("No server at 10.0.0.1:27017");
            case "store-away-below" -> new IllegalStateException(new MongoTimeoutException("No server"));
            default -> new IllegalStateException("secret of " + what);
        };
    }
}
