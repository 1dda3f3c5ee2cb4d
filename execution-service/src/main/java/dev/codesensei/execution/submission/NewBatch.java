package dev.codesensei.execution.submission;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Several programs in one request. */
@Schema(description = "Up to 100 programs to run; each is accepted or refused by itself.")
record NewBatch(@NotNull @Size(min = 1, max = 100) List<@NotNull NewSubmission> submissions) {}
