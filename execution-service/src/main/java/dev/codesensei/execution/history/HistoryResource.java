package dev.codesensei.execution.history;

import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Verdict;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of what a user has run. */
@Path("/api/execution/submissions")
@RunOnVirtualThread
@Authenticated
class HistoryResource {

    private static final String VERDICTS = "OK|ACCEPTED|WRONG_ANSWER|PARTIAL|TIME_LIMIT|WALL_TIME_LIMIT|MEMORY_LIMIT"
            + "|OUTPUT_LIMIT|RUNTIME_ERROR|COMPILE_ERROR|SECURITY_VIOLATION|CANCELLED|JUDGE_FAILURE";

    private final HistoryService service;
    private final JsonWebToken caller;

    HistoryResource(HistoryService service, JsonWebToken caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The caller's own jobs, the newest first",
            description =
                    "Without programs and output; each is in the result of its job. Plain runs are kept for a week.")
    public HistoryPage list(
            @RestQuery @Nullable String problemId,
            @RestQuery @Nullable String language,
            @RestQuery @Pattern(regexp = "run|grade", message = "must be run or grade") @Nullable String kind,
            @RestQuery @Pattern(regexp = VERDICTS, message = "must be a verdict") @Nullable String verdict,
            @BeanParam @Valid PageRequest page) {
        var filter = new HistoryFilter(
                Optional.ofNullable(problemId),
                Optional.ofNullable(language),
                Optional.ofNullable(kind).map(name -> JobKind.valueOf(name.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(verdict).map(Verdict::valueOf));
        return service.page(caller.getSubject(), filter, page.begin(), page.size());
    }
}
