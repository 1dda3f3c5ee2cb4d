package dev.codesensei.execution.result;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.codesensei.judge.Job;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Open jobs that this instance has lately looked up, so that whoever asks for an open one again and again costs
 * the document store nothing. Nothing here ever changes, so no instance has to tell another.
 */
@ApplicationScoped
class KnownJobs {

    /** About a quarter of a kilobyte each. */
    private static final int MOST = 50_000;

    private final Cache<String, JobHead> heads = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    void remember(Job job) {
        heads.put(job.jobId(), JobHead.of(job));
    }

    Optional<JobHead> find(String jobId) {
        return Optional.ofNullable(heads.getIfPresent(jobId));
    }
}
