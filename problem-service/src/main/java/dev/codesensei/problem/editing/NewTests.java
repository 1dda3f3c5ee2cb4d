package dev.codesensei.problem.editing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All tests of a problem, in the order in which they are judged. */
record NewTests(@NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid NewTest> tests) {}
