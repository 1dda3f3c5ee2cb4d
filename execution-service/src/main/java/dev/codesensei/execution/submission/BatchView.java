package dev.codesensei.execution.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.codesensei.errors.ErrorBody;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer for each program of a batch, in its order. */
record BatchView(List<Item> items) {

    /**
     * What became of one program.
     *
     * @param accepted where it stands, when it was accepted
     * @param error why it was not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            @JsonUnwrapped @Nullable Accepted accepted,
            @Nullable ErrorBody error) {}
}
