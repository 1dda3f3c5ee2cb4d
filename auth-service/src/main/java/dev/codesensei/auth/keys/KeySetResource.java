package dev.codesensei.auth.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Publishes the keys that tokens are checked with. */
@Path("/api/auth/.well-known/jwks.json")
@PermitAll
class KeySetResource {

    private final KeySet keys;

    KeySetResource(SigningKey key) {
        this.keys = new KeySet(List.of(key.publicJwk()));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=300")
    public KeySet keys() {
        return keys;
    }
}
