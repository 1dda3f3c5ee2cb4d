package dev.codesensei.execution.following;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.execution.waiting.Watch;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.QueuedEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Follows a job for somebody, on the caller's thread and until the result or an interrupt, whatever carries the frames. */
@Singleton
public class EventFollower {

    /** Shorter than the idle time-outs of common proxies. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** The notification of a result comes right behind its event, unless the channel was lost in between. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final String RESULT = "result";

    private final JobQueue queue;
    private final JobWatches watches;
    private final ObjectMapper json;

    EventFollower(JobQueue queue, JobWatches watches, ObjectMapper json) {
        this.queue = queue;
        this.watches = watches;
        this.json = json;
    }

    /** Who is told. An id is what {@link Position#parse} reads when the same follower comes back. */
    public interface Client {

        boolean isGone();

        /** Waits for a client that reads slowly: what it has not read lies in Redis and not in this process. */
        void tell(QueuedEvent frame) throws InterruptedException;

        /** The last that is told. */
        void tellResult(String id, ExecutionResult result) throws InterruptedException;

        /** Nothing has happened for a while. */
        void tellSilence();
    }

    /** Tells everything behind {@code after}, then what comes. */
    public void follow(String jobId, Position after, Client client) throws InterruptedException {
        try (Watch watch = watches.join(jobId)) {
            var pace = new Pace();
            Position position = after;
            while (!client.isGone()) {
                List<QueuedEvent> news = queue.events(jobId, position.after());
                for (QueuedEvent frame : Frames.of(news, position, json)) {
                    if (frame.type().equals(RESULT)) {
                        tellResult(frame.id(), jobId, watch, client);
                        return;
                    }
                    if (frame.type().equals(Frames.OUTPUT)) {
                        Thread.sleep(pace.next(System.nanoTime()));
                    }
                    client.tell(frame);
                }
                if (!news.isEmpty()) {
                    position = position.behind(news.getLast().id());
                } else if (isOver(watch)) {
                    tellResult(position.toString(), jobId, watch, client);
                    return;
                } else {
                    awaitNews(watch, client);
                }
            }
        }
    }

    /** Redis is not asked while nothing happens: thousands may wait for the same. */
    private static void awaitNews(Watch watch, Client client) throws InterruptedException {
        while (!watch.news(HEARTBEAT) && !client.isGone()) {
            client.tellSilence();
        }
    }

    /** The events are kept for an hour only; after that a job that is final has just its result. */
    private static boolean isOver(Watch watch) throws InterruptedException {
        return watch.verdict(Duration.ZERO).isPresent();
    }

    /** The event is only a marker: what is told is what the store has accepted. */
    private void tellResult(String id, String jobId, Watch watch, Client client) throws InterruptedException {
        if (watch.verdict(SOON).isEmpty()) {
            watches.check(jobId);
        }
        ExecutionResult result = watch.verdict(HEARTBEAT)
                .orElseThrow(() -> new IllegalStateException("The store did not accept the result in time"));
        client.tellResult(id, result);
    }
}
