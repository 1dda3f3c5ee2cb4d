package dev.codesensei.problem.attempts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.codesensei.judge.Verdict;
import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All grades, as the execution service lists them: in an order that never changes, none skipped. */
@Path("/internal/grades")
@RegisterRestClient(configKey = "execution")
@OidcClientFilter
interface GradeFeed {

    /** Some of them, and the place behind which more will follow. */
    record Page(List<Grade> items, long next) {}

    /**
     * A grade.
     *
     * @param seq its place
     * @param replaces what the same job came to before it was judged again; absent the first time
     */
    record Grade(
            long seq,
            String userId,
            String problemId,
            String language,
            @JsonUnwrapped Result result,
            @Nullable Result replaces) {}

    /** What a program came to. */
    record Result(Verdict verdict, long cpuMillis, long peakMemoryKib) {

        boolean counts() {
            return verdict.isOfTheProgram();
        }

        boolean isAccepted() {
            return verdict == Verdict.ACCEPTED;
        }
    }

    @GET
    Page behind(@RestQuery long after, @RestQuery int limit);
}
