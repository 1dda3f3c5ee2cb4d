package dev.codesensei.execution.interactive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codesensei.execution.interactive.EventFrames.Frame;
import dev.codesensei.execution.result.ResultView;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.execution.waiting.Watch;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.QueuedEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** Tells a client of the events of its run, until the result; on the caller's thread. */
@Singleton
class Narrator {

    private static final String RESULT = "result";

    /** Twenty frames of output a second look immediate to whoever watches. */
    private static final Duration BETWEEN_OUTPUTS = Duration.ofMillis(50);

    /** A notification may have been lost. */
    private static final Duration MOST_SILENCE = Duration.ofSeconds(5);

    /** The notification of a result comes right behind its event, unless the channel was lost in between. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final JobQueue queue;
    private final JobWatches watches;
    private final EventFrames frames;
    private final ObjectMapper json;

    Narrator(JobQueue queue, JobWatches watches, EventFrames frames, ObjectMapper json) {
        this.queue = queue;
        this.watches = watches;
        this.frames = frames;
        this.json = json;
    }

    /** Tells everything behind {@code start}, then what comes. */
    void tell(String jobId, EventCursor start, Outbox client) throws InterruptedException {
        try (Watch watch = watches.join(jobId)) {
            String last = start.isAmidEvents() ? tellRest(jobId, start, client) : start.after();
            while (true) {
                List<QueuedEvent> news = queue.events(jobId, last);
                List<QueuedEvent> steps =
                        news.stream().takeWhile(event -> !isResult(event)).toList();
                tell(jobId, frames.of(last, steps), client);
                if (steps.size() < news.size()) {
                    tellResult(news.get(steps.size()).id(), jobId, watch, client);
                    return;
                }
                if (!news.isEmpty()) {
                    last = news.getLast().id();
                } else if (watch.verdict(Duration.ZERO).isPresent()) { // its events are not kept any more
                    tellResult(last, jobId, watch, client);
                    return;
                } else if (!watch.news(MOST_SILENCE)) {
                    watches.check(jobId);
                }
            }
        }
    }

    /** The frames that were not seen of events of which some were; answers the last of these events. */
    private String tellRest(String jobId, EventCursor cursor, Outbox client) throws InterruptedException {
        List<QueuedEvent> kept = queue.events(jobId, cursor.after());
        int count = kept.stream().map(QueuedEvent::id).toList().indexOf(cursor.until()) + 1;
        List<Frame> all = frames.of(cursor.after(), kept.subList(0, count));
        tell(jobId, all.subList(Math.min(cursor.seen(), all.size()), all.size()), client);
        return cursor.until();
    }

    private static void tell(String jobId, List<Frame> told, Outbox client) throws InterruptedException {
        for (Frame frame : told) {
            if (frame.type().equals("queued")) {
                frame.body().put("jobId", jobId);
            }
            client.send(frame.type(), frame.body(), frame.cursor());
            if (frame.type().equals(EventFrames.OUTPUT)) {
                Thread.sleep(BETWEEN_OUTPUTS);
            }
        }
    }

    /** The event is only a marker: what it shows is what the store has accepted. */
    private void tellResult(String id, String jobId, Watch watch, Outbox client) throws InterruptedException {
        if (watch.verdict(SOON).isEmpty()) {
            watches.check(jobId);
        }
        ExecutionResult result = watch.verdict(MOST_SILENCE)
                .orElseThrow(() -> new IllegalStateException("The store did not accept the result in time"));
        ObjectNode body = json.createObjectNode().set(RESULT, json.valueToTree(ResultView.of(result)));
        client.send(RESULT, body, EventCursor.behind(id));
        client.finish();
    }

    private static boolean isResult(QueuedEvent event) {
        return event.type().equals(RESULT);
    }
}
