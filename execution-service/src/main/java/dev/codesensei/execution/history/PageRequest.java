package dev.codesensei.execution.history;

import dev.codesensei.execution.verdict.HistoryKey.Place;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of what a user has is asked for, as it comes in an address. */
public record PageRequest(
        @RestQuery @Pattern(regexp = Place.PATTERN, message = "must be what the page before has as next") @Nullable String after,

        @RestQuery
        @DefaultValue("50")
        @Pattern(regexp = "[1-9]\\d?|100", message = "must be a whole number from 1 to 100") String limit) {

    public Optional<Place> begin() {
        return Optional.ofNullable(after).map(Place::parse);
    }

    public int size() {
        return Integer.parseInt(limit);
    }
}
