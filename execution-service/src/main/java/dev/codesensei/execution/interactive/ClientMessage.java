package dev.codesensei.execution.interactive;

import dev.codesensei.execution.following.Position;
import dev.codesensei.execution.submission.NewSubmission;
import dev.codesensei.judge.LiveMessage;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a client says on its connection. */
sealed interface ClientMessage {

    /** The first message: to run a program. The token is for those that cannot send headers. */
    record Run(@Nullable String token, NewSubmission program) implements ClientMessage {}

    /** The first message: to go on with a program that runs, behind the event that was seen last. */
    record Attach(@Nullable String token, String jobId, Position after) implements ClientMessage {}

    /**
     * For the program.
     *
     * @param number its place among all messages for the program, if the client counts
     */
    record Say(OptionalLong number, LiveMessage message) implements ClientMessage {}

    /** The client's window has another size. */
    record Resize() implements ClientMessage {}
}
