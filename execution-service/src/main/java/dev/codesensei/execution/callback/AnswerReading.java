package dev.codesensei.execution.callback;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientResponse;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads an answer so far that a receiver can finish what it says, and keeps its status. */
final class AnswerReading {

    private static final int MOST_BYTES = 16 << 10;

    private final AtomicInteger status = new AtomicInteger();

    /** Ends with the answer, or when it has said enough. */
    Future<Void> drain(HttpClientResponse response) {
        status.set(response.statusCode());
        Promise<Void> enough = Promise.promise();
        var read = new AtomicInteger();
        response.handler(part -> {
            if (read.addAndGet(part.length()) > MOST_BYTES) {
                response.handler(null).pause();
                enough.tryComplete();
            }
        });
        response.exceptionHandler(enough::tryFail);
        response.endHandler(_ -> enough.tryComplete());
        return enough.future();
    }

    /** The status, if one came, however the rest went. */
    Courier.Answer answer(String errorOtherwise) {
        return status.get() == 0
                ? new Courier.Answer.Broken(errorOtherwise)
                : new Courier.Answer.Answered(status.get());
    }
}
