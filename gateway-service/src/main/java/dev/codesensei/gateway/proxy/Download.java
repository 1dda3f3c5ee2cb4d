package dev.codesensei.gateway.proxy;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Passes the service's answer back as it comes, no faster than the client reads it. */
final class Download {

    private static final long UNKNOWN = -1;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final HttpClientResponse from;
    private final HttpServerResponse to;
    private final Deadline deadline;
    private final long declared;
    private final boolean bodiless;
    private long passed;

    Download(HttpClientResponse from, Call call, Deadline deadline) {
        this.from = from;
        this.to = call.response();
        this.deadline = deadline;
        this.declared = length(from);
        this.bodiless = call.isHead() || from.statusCode() == NO_CONTENT || from.statusCode() == NOT_MODIFIED;
    }

    void start(Runnable done) {
        to.setStatusCode(from.statusCode()).setStatusMessage(from.statusMessage());
        HeaderRules.giveBack(from.headers(), to.headers());
        from.handler(this::pass);
        from.endHandler(_ -> {
            if (!to.ended()) {
                to.end();
            }
            done.run();
        });
        if (declared < 0 && !bodiless) {
            sendHeadAtOnce();
        }
    }

    /** A stream may be silent for long after its head, and its reader must know that it was accepted. */
    private void sendHeadAtOnce() {
        to.setChunked(true);
        to.write(Buffer.buffer());
    }

    /** The last chunk and the end are one write: with a short answer that is the only one. */
    private void pass(Buffer chunk) {
        deadline.moved();
        passed += chunk.length();
        if (passed == declared) {
            to.end(chunk);
        } else {
            to.write(chunk);
            Backpressure.waitWhileFull(from, to, deadline);
        }
    }

    private static long length(HttpClientResponse answer) {
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? UNKNOWN : Long.parseLong(length);
    }
}
