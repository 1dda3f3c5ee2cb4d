package dev.codesensei.execution.interactive;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codesensei.errors.ApiException;
import dev.codesensei.judge.queue.LiveRuns;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The connections that are open here. */
@ApplicationScoped
class LiveConnections {

    private final Map<String, LiveConnection> open = new ConcurrentHashMap<>();
    private final LiveParts parts;
    private final ObjectMapper json;

    LiveConnections(
            InteractiveConfig config,
            ClientMessages messages,
            CallerToken callers,
            LiveJobService jobs,
            LiveRuns runs,
            Narrator narrator,
            LiveThreads threads,
            ObjectMapper json,
            MeterRegistry metrics) {
        this.parts = new LiveParts(config, messages, callers, jobs, runs, narrator, threads);
        this.json = json;
        metrics.gaugeMapSize("sensei.interactive.connections", Tags.empty(), open);
    }

    void open(WebSocketConnection connection) {
        var outbox = new Outbox(connection, json);
        if (open.size() >= parts.config().connections()) {
            outbox.fail(new ApiException(InteractiveErrors.ALL_PLACES_TAKEN, "Too many connections are open"));
            return;
        }
        var live = new LiveConnection(connection.id(), connection.handshakeRequest(), new Inbox(), outbox, parts);
        open.put(connection.id(), live);
        live.open();
    }

    void with(WebSocketConnection connection, Consumer<LiveConnection> action) {
        LiveConnection live = open.get(connection.id());
        if (live != null) {
            action.accept(live);
        }
    }

    void closed(WebSocketConnection connection) {
        LiveConnection live = open.remove(connection.id());
        if (live != null) {
            live.close();
        }
    }

    /** Threads that wait for clients would keep the process alive; the clients attach to whoever comes next. */
    void stop(@Observes ShutdownEvent event) {
        open.values().forEach(LiveConnection::leave);
    }

    /** Several times within what a run may last without a client. */
    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void check() {
        open.values().forEach(LiveConnection::check);
    }
}
