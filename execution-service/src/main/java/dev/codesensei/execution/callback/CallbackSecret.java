package dev.codesensei.execution.callback;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Which secret of a user counts, for those who have changed it; it is not the secret itself.
 *
 * @param version counts the changes
 * @param changedAt the last time
 */
public record CallbackSecret(@BsonId String owner, int version, Instant changedAt) {

    static final String VERSION = "version";
    static final String CHANGED_AT = "changedAt";
}
