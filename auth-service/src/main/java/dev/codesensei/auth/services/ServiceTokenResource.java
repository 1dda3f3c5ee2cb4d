package dev.codesensei.auth.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.codesensei.auth.sessions.TokenIssuer;
import dev.codesensei.auth.sessions.TokenIssuer.AccessToken;
import dev.codesensei.errors.ApiException;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** The client credentials grant of OAuth 2.0 (RFC 6749, section 4.4); the gateway does not lead here. */
@Path("/internal/tokens")
@PermitAll
@RunOnVirtualThread
class ServiceTokenResource {

    /** The answer in the words of RFC 6749, section 5.1. */
    record Grant(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    private final TokenIssuer tokens;
    private final ServicesConfig config;
    private final MeterRegistry metrics;

    ServiceTokenResource(TokenIssuer tokens, ServicesConfig config, MeterRegistry metrics) {
        this.tokens = tokens;
        this.config = config;
        this.metrics = metrics;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "A token for a service", description = "By its name and secret, in basic authentication.")
    public RestResponse<Grant> grant(
            @RestForm("grant_type") @Nullable String grantType,
            @RestHeader(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        if (!"client_credentials".equals(grantType)) {
            throw new ApiException(ServiceErrors.UNSUPPORTED_GRANT, "Ask for client_credentials");
        }
        String service = ClientSecret.read(authorization)
                .filter(this::isKnown)
                .map(ClientSecret::service)
                .orElseThrow(this::refuse);
        AccessToken token = tokens.issueForService(service, config.tokenLifetime());
        count("success");
        return ResponseBuilder.ok(new Grant(token.token(), "Bearer", token.expiresInSeconds()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private boolean isKnown(ClientSecret client) {
        return config.secrets()
                .getOrDefault(client.service(), Optional.empty())
                .filter(client::isSecret)
                .isPresent();
    }

    private ApiException refuse() {
        count("refused");
        return new ApiException(ServiceErrors.UNKNOWN_SERVICE, null);
    }

    private void count(String outcome) {
        metrics.counter("sensei.auth.service.tokens", "outcome", outcome).increment();
    }
}
