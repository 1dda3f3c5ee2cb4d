package dev.codesensei.problem.rejudging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A grade that came to something else when it was judged again.
 *
 * @param id the rejudge, and a number from 1
 * @param revision which the grade had when it was compared
 * @param verification the job in which it was judged again
 */
public record Difference(
        @BsonId @JsonIgnore String id,
        String jobId,
        String userId,
        String language,
        Standing before,
        Standing after,
        boolean toolchainChanged,
        @JsonIgnore int revision,
        @JsonIgnore String verification,
        @JsonIgnore Instant expiresAt) {

    static String idOf(String rejudge, int number) {
        return rejudge + '/' + number;
    }
}
