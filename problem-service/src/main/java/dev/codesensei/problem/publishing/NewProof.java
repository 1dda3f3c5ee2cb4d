package dev.codesensei.problem.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Solutions that an author sends to prove a problem, besides those of its package. */
record NewProof(@Size(max = 50) @Nullable List<@NotNull @Valid NewSolution> solutions) {

    static final NewProof NOTHING = new NewProof(null);

    /** It becomes part of the name of a file. */
    static final String LANGUAGE = "[A-Za-z0-9+#._-]{1,40}";

    /** One of them. */
    record NewSolution(
            @Size(max = 120) @Nullable String name,

            @NotNull @Pattern(regexp = LANGUAGE, message = "must be the name of a language") String language,

            @NotBlank @Size(max = 131_072) String code,
            @Nullable Expected expected) {}

    /** What has to become of it. */
    enum Expected {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("wrong_answer")
        WRONG_ANSWER,
        @JsonProperty("time_limit_exceeded")
        TIME_LIMIT_EXCEEDED,
        @JsonProperty("run_time_error")
        RUN_TIME_ERROR
    }
}
