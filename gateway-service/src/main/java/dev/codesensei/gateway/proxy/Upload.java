package dev.codesensei.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Passes the client's body on as it comes, no faster than the service reads it, and counts it. */
final class Upload {

    private final HttpServerRequest from;
    private final HttpClientRequest to;
    private final long declared;
    private final long most;
    private final Deadline deadline;
    private final Runnable tooLarge;
    private long passed;

    Upload(Call call, HttpClientRequest to, Deadline deadline, Runnable tooLarge) {
        this.from = call.request();
        this.to = to;
        this.declared = call.declaredLength();
        this.most = call.route().maxBodyBytes();
        this.deadline = deadline;
        this.tooLarge = tooLarge;
    }

    void start() {
        to.setChunked(!to.headers().contains(HttpHeaders.CONTENT_LENGTH));
        from.handler(this::pass);
        from.endHandler(_ -> end());
        from.resume();
    }

    private void pass(Buffer chunk) {
        deadline.moved();
        passed += chunk.length();
        if (passed > most) {
            tooLarge.run();
        } else if (passed == declared) {
            to.end(chunk);
        } else {
            to.write(chunk);
            Backpressure.waitWhileFull(from, to, deadline);
        }
    }

    private void end() {
        if (passed != declared) {
            to.end();
        }
    }
}
