package dev.codesensei.execution.interactive;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a client has followed a run. Several events may be told in several frames that do not end where an event does;
 * since the same events always make the same frames, a client that saw some of them can be told the others.
 *
 * @param after the event behind which the next frame begins
 * @param until the last event of the frames of which some were seen; empty when none were
 * @param seen how many of these frames were seen
 */
record EventCursor(String after, String until, int seen) {

    private static final String ID = "\\d{1,19}(?:-\\d{1,19})?";
    private static final Pattern WRITTEN = Pattern.compile("(" + ID + ")(?:~(" + ID + ")~(\\d{1,6}))?");

    static final EventCursor START = behind("0");

    static EventCursor behind(String eventId) {
        return new EventCursor(eventId, "", 0);
    }

    static EventCursor parse(@Nullable String written) {
        if (written == null) {
            return START;
        }
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            throw new ApiException(ErrorCode.INVALID_REQUEST, "lastEventId must be the eventId of a message");
        }
        return matcher.group(2) == null
                ? behind(written)
                : new EventCursor(matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }

    boolean isAmidEvents() {
        return seen > 0;
    }

    @Override
    public String toString() {
        return isAmidEvents() ? after + "~" + until + "~" + seen : after;
    }
}
