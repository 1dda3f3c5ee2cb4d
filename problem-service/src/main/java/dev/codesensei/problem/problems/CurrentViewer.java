package dev.codesensei.problem.problems;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whoever the request comes from. */
@RequestScoped
public class CurrentViewer {

    private final SecurityIdentity identity;
    private final JsonWebToken token;

    CurrentViewer(SecurityIdentity identity, JsonWebToken token) {
        this.identity = identity;
        this.token = token;
    }

    public Viewer viewer() {
        return new Viewer(identity.isAnonymous() ? null : token.getSubject(), identity.getRoles());
    }
}
