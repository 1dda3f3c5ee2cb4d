package dev.codesensei.execution.interactive;

import dev.codesensei.defaults.RequestIdentity;
import dev.codesensei.defaults.TraceContext;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.execution.following.Position;
import dev.codesensei.judge.queue.LiveRuns;
import io.quarkus.websockets.next.HandshakeRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection: what it says is read by one thread, which may have to wait for the program; what it is told
 * comes from another.
 */
final class LiveConnection {

    /** Three pings without an answer. */
    private static final Duration MOST_SILENCE = Duration.ofSeconds(60);

    private final String id;
    private final HandshakeRequest handshake;
    private final Inbox inbox;
    private final Outbox outbox;
    private final LiveParts parts;
    private final List<Future<?>> working = new CopyOnWriteArrayList<>();
    private volatile @Nullable String jobId;

    LiveConnection(String id, HandshakeRequest handshake, Inbox inbox, Outbox outbox, LiveParts parts) {
        this.id = id;
        this.handshake = handshake;
        this.inbox = inbox;
        this.outbox = outbox;
        this.parts = parts;
    }

    void open() {
        work(this::listen);
    }

    /** The client said something. */
    void heard(String message) {
        parts.threads().run(outbox, () -> inbox.add(message));
    }

    /** The client is alive. */
    void sign() {
        inbox.sign();
    }

    /** The client has gone. Its program runs on for a while. */
    void close() {
        working.forEach(work -> work.cancel(true));
    }

    /** Sends the client away: this process ends. */
    void leave() {
        outbox.leave();
        close();
    }

    /** Sees whether the client is there, and says so to the queue. */
    void check() {
        parts.threads().run(outbox, this::attend);
    }

    private void attend() {
        if (inbox.silence().compareTo(MOST_SILENCE) > 0) {
            throw new ApiException(InteractiveErrors.SILENT, null);
        }
        String known = jobId;
        if (known != null && parts.runs().attend(known, id) == LiveRuns.Attendance.SUPERSEDED) {
            throw new ApiException(InteractiveErrors.SUPERSEDED, null);
        }
    }

    private void listen() throws InterruptedException {
        String first = inbox.first(parts.config().firstMessage())
                .orElseThrow(() -> new ApiException(InteractiveErrors.TOO_LATE, null));
        Speech speech = begin(parts.messages().read(first));
        while (true) {
            hear(parts.messages().read(inbox.next()), speech);
        }
    }

    private Speech begin(ClientMessage first) {
        return switch (first) {
            case ClientMessage.Run(var token, var program) -> {
                String owner = parts.callers().subject(handshake, token);
                String started = parts.jobs().start(program, owner, traceId(), id);
                follow(started, Position.START);
                yield new Speech(parts, started, id, 0);
            }
            case ClientMessage.Attach(var token, var wanted, var after) -> {
                String owner = parts.callers().subject(handshake, token);
                long number = parts.jobs().attach(wanted, owner, id);
                outbox.send(outbox.message("attached").put("jobId", wanted).put("seq", number));
                follow(wanted, after);
                yield new Speech(parts, wanted, id, number);
            }
            case ClientMessage.Say _, ClientMessage.Resize _ ->
                throw new ApiException(ErrorCode.INVALID_REQUEST, "The first message is run or attach");
        };
    }

    private String traceId() {
        return TraceContext.continuing(handshake.header(RequestIdentity.TRACE_HEADER))
                .traceId();
    }

    private void follow(String started, Position after) {
        jobId = started;
        work(() -> parts.narrator().tell(started, after, outbox));
    }

    private void work(LiveThreads.Work work) {
        working.add(parts.threads().start(outbox, work));
    }

    private void hear(ClientMessage message, Speech speech) throws InterruptedException {
        switch (message) {
            case ClientMessage.Say(var told, var said) ->
                outbox.send(outbox.message("accepted").put("seq", speech.say(told, said)));
            case ClientMessage.Resize _ ->
                outbox.send(outbox.message("ignored")
                        .put("detail", "resize has no effect: programs have pipes here and no terminal"));
            case ClientMessage.Run _, ClientMessage.Attach _ ->
                throw new ApiException(ErrorCode.INVALID_REQUEST, "A connection is for one run");
        }
    }
}
