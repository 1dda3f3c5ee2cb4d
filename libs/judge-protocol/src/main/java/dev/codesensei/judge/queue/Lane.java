package dev.codesensei.judge.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.codesensei.judge.JobKind;
import java.util.Locale;

/** A class of work with a queue of its own. */
public enum Lane {
    /** Plain runs: somebody is looking at the screen. */
    @JsonProperty("interactive")
    INTERACTIVE,

    /** Programs that are graded against all tests of a problem. */
    @JsonProperty("submission")
    SUBMISSION,

    /** Work that nobody waits for, such as judging again. */
    @JsonProperty("background")
    BACKGROUND;

    /** The name in keys, metrics and answers. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where jobs of this kind wait. */
    public static Lane of(JobKind kind) {
        return switch (kind) {
            case RUN -> INTERACTIVE;
            case GRADE -> SUBMISSION;
            case VERIFY -> BACKGROUND;
        };
    }

    static Lane of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
