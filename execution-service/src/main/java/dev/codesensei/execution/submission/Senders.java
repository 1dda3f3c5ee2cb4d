package dev.codesensei.execution.submission;

import dev.codesensei.defaults.RequestIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Reads from a request who sent it. */
@ApplicationScoped
class Senders {

    /** The header by which a client says that two requests are one. */
    static final String KEY_HEADER = "Idempotency-Key";

    /** What may stand in it. */
    static final String KEY = "[\\x21-\\x7e]{1,128}";

    private final JsonWebToken caller;

    Senders(JsonWebToken caller) {
        this.caller = caller;
    }

    Sender of(RoutingContext request, @Nullable String idempotencyKey) {
        return new Sender(
                caller.getSubject(),
                idempotencyKey,
                RequestIdentity.trace(request).traceId(),
                caller.getGroups());
    }
}
