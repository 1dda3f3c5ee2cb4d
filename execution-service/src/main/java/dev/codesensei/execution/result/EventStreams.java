package dev.codesensei.execution.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.execution.following.EventFollower;
import dev.codesensei.execution.following.Position;
import dev.codesensei.execution.verdict.ExecutionResult;
import dev.codesensei.judge.queue.QueuedEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Streams the events of a job to whoever follows it, one virtual thread for each follower. */
@ApplicationScoped
class EventStreams {

    private static final Duration BETWEEN_READS = Duration.ofMillis(5);

    private final EventFollower follower;
    private final Sse sse;
    private final ObjectMapper json;
    private final ExecutorService threads;

    EventStreams(EventFollower follower, Sse sse, ObjectMapper json, @VirtualThreads ExecutorService threads) {
        this.follower = follower;
        this.sse = sse;
        this.json = json;
        this.threads = threads;
    }

    /** Everything behind {@code after}, then what comes, until the result. */
    Multi<OutboundSseEvent> follow(String jobId, Position after) {
        return Multi.createFrom().emitter(client -> {
            Future<?> following = threads.submit(() -> follow(jobId, after, client));
            client.onTermination(() -> following.cancel(true));
        });
    }

    private void follow(String jobId, Position after, MultiEmitter<? super OutboundSseEvent> client) {
        try {
            follower.follow(jobId, after, new Stream(client));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            client.fail(e);
        }
    }

    private final class Stream implements EventFollower.Client {

        private final MultiEmitter<? super OutboundSseEvent> client;

        Stream(MultiEmitter<? super OutboundSseEvent> client) {
            this.client = client;
        }

        @Override
        public boolean isGone() {
            return client.isCancelled();
        }

        @Override
        public void tell(QueuedEvent frame) throws InterruptedException {
            while (client.requested() == 0 && !client.isCancelled()) {
                Thread.sleep(BETWEEN_READS);
            }
            client.emit(sse.newEventBuilder()
                    .id(frame.id())
                    .name(frame.type())
                    .data(frame.data())
                    .build());
        }

        @Override
        public void tellResult(String id, ExecutionResult result) throws InterruptedException {
            tell(new QueuedEvent(id, "result", write(ResultView.of(result))));
            client.complete();
        }

        @Override
        public void tellSilence() {
            client.emit(sse.newEventBuilder().comment("still here").build());
        }

        /** As text: the framework would add a field of its own to the event for any other type. */
        private String write(ResultView result) {
            try {
                return json.writeValueAsString(result);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A result can be written", e);
            }
        }
    }
}
