package dev.codesensei.execution.interactive;

import dev.codesensei.defaults.RequestIdentity;
import dev.codesensei.defaults.TraceContext;
import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.execution.following.Position;
import dev.codesensei.judge.LiveMessage;
import dev.codesensei.judge.queue.LiveRuns;
import dev.codesensei.judge.queue.QueueAwayException;
import io.quarkus.websockets.next.HandshakeRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection: what it says is read by one thread, which may have to wait for the program; what it is told
 * comes from another. Numbers of messages go on from connection to connection, so that a client that was cut off knows
 * what arrived.
 */
final class LiveConnection {

    /** Three pings without an answer. */
    private static final Duration MOST_SILENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    /** How long a queue may be away before a client is sent away; nothing is lost, it attaches again. */
    private static final int MOST_TRIES = 200;

    private final String id;
    private final HandshakeRequest handshake;
    private final Inbox inbox;
    private final Outbox outbox;
    private final LiveParts parts;
    private final List<Future<?>> working = new CopyOnWriteArrayList<>();
    private volatile @Nullable String jobId;
    private long number;

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
        begin(parts.messages().read(first));
        while (true) {
            hear(parts.messages().read(inbox.next()));
        }
    }

    private void begin(ClientMessage first) {
        switch (first) {
            case ClientMessage.Run(var token, var program) -> {
                String owner = parts.callers().subject(handshake, token);
                String started = parts.jobs().start(program, owner, traceId(), id);
                follow(started, Position.START);
            }
            case ClientMessage.Attach(var token, var wanted, var after) -> {
                String owner = parts.callers().subject(handshake, token);
                number = parts.jobs().attach(wanted, owner, id);
                outbox.send(outbox.message("attached").put("jobId", wanted).put("seq", number));
                follow(wanted, after);
            }
            case ClientMessage.Say _, ClientMessage.Resize _ ->
                throw new ApiException(ErrorCode.INVALID_REQUEST, "The first message is run or attach");
        }
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

    private void hear(ClientMessage message) throws InterruptedException {
        switch (message) {
            case ClientMessage.Say(var told, var said) -> say(told, said);
            case ClientMessage.Resize _ ->
                outbox.send(outbox.message("ignored")
                        .put("detail", "resize has no effect: programs have pipes here and no terminal"));
            case ClientMessage.Run _, ClientMessage.Attach _ ->
                throw new ApiException(ErrorCode.INVALID_REQUEST, "A connection is for one run");
        }
    }

    /** What a client says again, because it did not hear that it had arrived, counts once. */
    private void say(OptionalLong told, LiveMessage message) throws InterruptedException {
        long next = number + 1;
        if (told.orElse(next) > next) {
            throw new ApiException(InteractiveErrors.INPUT_LOST, "The next message is number " + next);
        }
        if (message instanceof LiveMessage.Input(String text)
                && text.getBytes(StandardCharsets.UTF_8).length > LiveRuns.WINDOW) {
            throw new ApiException(
                    InteractiveErrors.INPUT_TOO_MUCH, "A message holds up to " + LiveRuns.WINDOW + " bytes");
        }
        if (told.orElse(next) == next && feed(next, message)) {
            number = next;
        }
        outbox.send(outbox.message("accepted").put("seq", number));
    }

    /** Whether the program will get the message; it does not when it has ended. */
    private boolean feed(long next, LiveMessage message) throws InterruptedException {
        while (true) {
            switch (tryToFeed(next, message)) {
                case FED -> {
                    return true;
                }
                case OVER -> {
                    return false;
                }
                case FULL -> Thread.sleep(BETWEEN_TRIES);
                case MUCH ->
                    throw new ApiException(
                            InteractiveErrors.INPUT_TOO_MUCH,
                            "A run reads up to " + parts.config().maxInput().asLongValue() + " bytes");
                case GAP -> throw new ApiException(InteractiveErrors.INPUT_LOST, "The queue has lost what came before");
                case SUPERSEDED -> throw new ApiException(InteractiveErrors.SUPERSEDED, null);
            }
        }
    }

    private LiveRuns.Feeding tryToFeed(long next, LiveMessage message) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return parts.runs()
                        .feed(
                                Objects.requireNonNull(jobId),
                                id,
                                next,
                                message,
                                parts.config().maxInput().asLongValue());
            } catch (QueueAwayException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }
}
