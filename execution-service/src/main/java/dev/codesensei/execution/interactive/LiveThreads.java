package dev.codesensei.execution.interactive;

import dev.codesensei.errors.ApiException;
import dev.codesensei.errors.ErrorCode;
import dev.codesensei.errors.Outage;
import io.quarkus.logging.Log;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Works for clients on threads of their own; whatever fails there is told to the client, as its last message. */
@Singleton
class LiveThreads {

    private final ExecutorService threads;

    LiveThreads(@VirtualThreads ExecutorService threads) {
        this.threads = threads;
    }

    /** Work for one client. */
    interface Work {
        void run() throws InterruptedException;
    }

    Future<?> start(Outbox client, Work work) {
        return threads.submit(() -> run(client, work));
    }

    /** The same on the caller's thread. */
    void run(Outbox client, Work work) {
        try {
            work.run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the client has gone
        } catch (ApiException failure) {
            client.fail(failure);
        } catch (RuntimeException failure) {
            if (!Thread.currentThread().isInterrupted()) {
                client.fail(unexpected(failure));
            }
        }
    }

    private static ApiException unexpected(RuntimeException failure) {
        if (Outage.causes(failure)) {
            Log.warnf("A backend is away: %s", failure.getMessage());
            return new ApiException(ErrorCode.UNAVAILABLE, "Attach again in a moment");
        }
        UUID errorId = UUID.randomUUID();
        Log.errorf(failure, "Unexpected failure, errorId=%s", errorId);
        return new ApiException(ErrorCode.INTERNAL, null, Map.of("errorId", errorId));
    }
}
