package dev.codesensei.execution.language;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tells anyone what can be run. */
@Path("/api/execution/languages")
@RunOnVirtualThread
class LanguageResource {

    private final LanguageCatalogue catalogue;

    LanguageResource(LanguageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @PermitAll
    @Operation(summary = "The languages on offer, with real versions, and the isolation in force")
    public LanguageList list() {
        return new LanguageList(catalogue.all(), catalogue.isolation().orElse(null));
    }
}
