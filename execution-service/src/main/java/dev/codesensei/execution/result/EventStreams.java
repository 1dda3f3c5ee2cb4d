package dev.codesensei.execution.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.execution.waiting.JobWatches;
import dev.codesensei.execution.waiting.Watch;
import dev.codesensei.judge.queue.JobQueue;
import dev.codesensei.judge.queue.QueuedEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Streams the events of a job to whoever follows it, one virtual thread for each follower. */
@ApplicationScoped
class EventStreams {

    /** Shorter than the idle time-outs of common proxies. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** The notification of a result comes right behind its event, unless the channel was lost in between. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private static final Duration BETWEEN_READS = Duration.ofMillis(5);

    private static final String RESULT = "result";

    private final JobQueue queue;
    private final JobWatches watches;
    private final Sse sse;
    private final ObjectMapper json;
    private final ExecutorService threads;

    EventStreams(
            JobQueue queue, JobWatches watches, Sse sse, ObjectMapper json, @VirtualThreads ExecutorService threads) {
        this.queue = queue;
        this.watches = watches;
        this.sse = sse;
        this.json = json;
        this.threads = threads;
    }

    /** Everything behind {@code after}, then what comes, until the result. */
    Multi<OutboundSseEvent> follow(String jobId, Position after) {
        return Multi.createFrom().emitter(client -> {
            Future<?> follower = threads.submit(() -> follow(jobId, after, client));
            client.onTermination(() -> follower.cancel(true));
        });
    }

    private void follow(String jobId, Position after, MultiEmitter<? super OutboundSseEvent> client) {
        try (Watch watch = watches.join(jobId)) {
            var pace = new Pace();
            Position position = after;
            while (!client.isCancelled()) {
                List<QueuedEvent> news = queue.events(jobId, position.after());
                for (QueuedEvent frame : Frames.of(news, position, json)) {
                    if (frame.type().equals(RESULT)) {
                        emitResult(frame.id(), jobId, watch, client);
                        return;
                    }
                    if (frame.type().equals(Frames.OUTPUT)) {
                        Thread.sleep(pace.next(System.nanoTime()));
                    }
                    emit(frame, client);
                }
                if (!news.isEmpty()) {
                    position = position.behind(news.getLast().id());
                    continue;
                }
                if (isOver(watch)) {
                    emitResult(position.toString(), jobId, watch, client);
                    return;
                }
                awaitNews(watch, client);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            client.fail(e);
        }
    }

    /** Redis is not asked while nothing happens: thousands may wait for the same. */
    private void awaitNews(Watch watch, MultiEmitter<? super OutboundSseEvent> client) throws InterruptedException {
        while (!watch.news(HEARTBEAT) && !client.isCancelled()) {
            client.emit(sse.newEventBuilder().comment("still here").build());
        }
    }

    /** The events are kept for an hour only; after that a job that is final has just its result. */
    private static boolean isOver(Watch watch) throws InterruptedException {
        return watch.verdict(Duration.ZERO).isPresent();
    }

    /** The event is only a marker: what it shows is what the store has accepted. */
    private void emitResult(String id, String jobId, Watch watch, MultiEmitter<? super OutboundSseEvent> client)
            throws InterruptedException {
        Optional<ExecutionResult> told = watch.verdict(SOON);
        if (told.isEmpty()) {
            watches.check(jobId);
        }
        ExecutionResult result = watch.verdict(HEARTBEAT)
                .orElseThrow(() -> new IllegalStateException("The store did not accept the result in time"));
        emit(new QueuedEvent(id, RESULT, write(ResultView.of(result))), client);
        client.complete();
    }

    /** As text: the framework would add a field of its own to the event for any other type. */
    private String write(ResultView result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A result can be written", e);
        }
    }

    /** Waits for a client that reads slowly; what it has not read lies in Redis and not in this process. */
    private void emit(QueuedEvent event, MultiEmitter<? super OutboundSseEvent> client) throws InterruptedException {
        while (client.requested() == 0 && !client.isCancelled()) {
            Thread.sleep(BETWEEN_READS);
        }
        client.emit(sse.newEventBuilder()
                .id(event.id())
                .name(event.type())
                .data(event.data())
                .build());
    }
}
