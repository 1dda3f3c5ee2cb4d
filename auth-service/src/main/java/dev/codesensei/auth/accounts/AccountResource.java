package dev.codesensei.auth.accounts;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** HTTP face of accounts. */
@Path("/api/auth")
@RunOnVirtualThread
class AccountResource {

    /** What a registration answers. */
    record Registered(UserView user) {}

    private final AccountService accounts;
    private final JsonWebToken caller;

    AccountResource(AccountService accounts, JsonWebToken caller) {
        this.accounts = accounts;
        this.caller = caller;
    }

    @POST
    @Path("/register")
    @PermitAll
    public RestResponse<Registered> register(@Valid @NotNull(message = "is missing") NewAccount body) {
        return ResponseBuilder.<Registered>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/auth/me")
                .entity(new Registered(accounts.register(body)))
                .build();
    }

    @GET
    @Path("/me")
    @Authenticated
    public UserView me() {
        if (isGuest()) {
            return UserView.guest(caller.getSubject(), caller.getName());
        }
        return accounts.find(caller.getSubject())
                .orElseThrow(() -> new ApiException(ErrorCode.UNAUTHENTICATED, "This account does not exist any more"));
    }

    @PATCH
    @Path("/me")
    @Authenticated
    public UserView change(@Valid @NotNull(message = "is missing") ProfileChange body) {
        if (isGuest()) {
            throw new ApiException(ErrorCode.FORBIDDEN, "A guest has no profile");
        }
        return accounts.change(caller.getSubject(), body);
    }

    private boolean isGuest() {
        return caller.getGroups().contains(Role.GUEST.label());
    }
}
