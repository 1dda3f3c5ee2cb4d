package dev.codesensei.problem.jobs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a job does. */
@FunctionalInterface
public interface Work {

    /** How it ended. The reports become JSON. */
    sealed interface End {

        record Done(Object report) implements End {}

        /** What was sent is not what is wanted. */
        record Refused(Object error, @Nullable Object report) implements End {}
    }

    /** Throws an {@link dev.codesensei.errors.ApiException} where it failed for a reason that its owner can act on. */
    End run(Progress progress) throws IOException;
}
