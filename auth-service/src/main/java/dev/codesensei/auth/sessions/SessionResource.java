package dev.codesensei.auth.sessions;

import dev.codesensei.auth.sessions.TokenIssuer.AccessToken;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** HTTP face of sessions. A refresh token in the body counts before one in the cookie. */
@Path("/api/auth")
@PermitAll
@RunOnVirtualThread
class SessionResource {

    /** A refresh token, from clients that keep no cookies. */
    record Refresh(
            @Size(max = 256, message = "must have at most 256 characters") @Nullable String refreshToken) {}

    private static final Refresh NOTHING = new Refresh(null);

    private final SessionService sessions;
    private final SessionCookies cookies;
    private final PresentedToken presented;

    SessionResource(SessionService sessions, SessionCookies cookies, PresentedToken presented) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.presented = presented;
    }

    @POST
    @Path("/login")
    public RestResponse<SignedIn> login(@Valid @NotNull(message = "is missing") Credentials body) {
        return withCookies(sessions.login(body));
    }

    @POST
    @Path("/refresh")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<SignedIn> refresh(
            @Valid @Nullable Refresh body, @RestCookie(SessionCookies.REFRESH) @Nullable String cookie) {
        return withCookies(sessions.refresh(chosen(body, cookie)));
    }

    /** Clients that send no body name any media type for it. */
    @POST
    @Path("/refresh")
    @Consumes(MediaType.WILDCARD)
    public RestResponse<SignedIn> refresh(String nothing, @RestCookie(SessionCookies.REFRESH) @Nullable String cookie) {
        refuseAnything(nothing);
        return withCookies(sessions.refresh(cookie));
    }

    @POST
    @Path("/guest")
    public RestResponse<AccessToken> guest() {
        return RestResponse.status(RestResponse.Status.CREATED, sessions.guest());
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Void> logout(
            @Valid @Nullable Refresh body,
            @RestCookie(SessionCookies.REFRESH) @Nullable String cookie,
            @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        sessions.logout(presented.sessionOf(authorization).orElse(null), chosen(body, cookie));
        return ResponseBuilder.<Void>noContent().cookie(cookies.cleared()).build();
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.WILDCARD)
    public RestResponse<Void> logout(
            String nothing,
            @RestCookie(SessionCookies.REFRESH) @Nullable String cookie,
            @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        refuseAnything(nothing);
        return logout(NOTHING, cookie, authorization);
    }

    private static void refuseAnything(String body) {
        if (!body.isEmpty()) {
            throw new ApiException(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send JSON");
        }
    }

    private RestResponse<SignedIn> withCookies(SignedIn signedIn) {
        return ResponseBuilder.ok(signedIn)
                .cookie(cookies.of(signedIn))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static @Nullable String chosen(@Nullable Refresh body, @Nullable String cookie) {
        return body != null && body.refreshToken() != null ? body.refreshToken() : cookie;
    }
}
