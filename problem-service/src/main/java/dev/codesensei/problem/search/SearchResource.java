package dev.codesensei.problem.search;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.errors.Violation;
import dev.codesensei.problem.packages.Difficulty;
import dev.codesensei.problem.problems.CurrentViewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** HTTP face of the list of problems. */
@Path("/api/problems")
@RunOnVirtualThread
class SearchResource {

    private final SearchService service;
    private final CurrentViewer caller;

    SearchResource(SearchService service, CurrentViewer caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Published problems, and the caller's own",
            description =
                    "q finds all its words in title, topics and statement, whatever their case and diacritics; the"
                            + " last one may be typed in part. Problems whose title was meant come first, then by title.")
    public ProblemPage list(
            @RestQuery @Size(max = 200) @Nullable String q,
            @RestQuery @Size(max = 40) @Nullable String topic,
            @RestQuery @Pattern(regexp = "easy|medium|hard", message = "must be easy, medium or hard") @Nullable String difficulty,
            @RestQuery @Size(max = 40) @Nullable String language,
            @RestQuery @Size(max = 1_000) @Nullable String after,
            @RestQuery
                    @DefaultValue("50")
                    @Pattern(regexp = "[1-9]\\d?|100", message = "must be a whole number from 1 to 100") String limit) {
        var query = new Query(
                given(q).map(Words::of),
                given(topic).map(name -> name.strip().toLowerCase(Locale.ROOT)),
                given(difficulty).map(name -> Difficulty.valueOf(name.toUpperCase(Locale.ROOT))),
                given(language),
                Objects.requireNonNullElse(caller.viewer().user(), Query.NOBODY));
        return service.page(query, given(after).map(SearchResource::place), Integer.parseInt(limit));
    }

    private static Place place(String cursor) {
        return Place.parse(cursor).orElseThrow(() -> {
            var violation = new Violation("after", "must be what the page before has as next");
            return new ApiException(ErrorCode.INVALID_REQUEST, null, Map.of("violations", List.of(violation)));
        });
    }

    /** A form that is left empty sends an empty text. */
    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }
}
