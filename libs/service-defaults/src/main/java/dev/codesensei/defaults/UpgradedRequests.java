package dev.codesensei.defaults;

import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Requests that have become WebSockets. The framework counts the requests that are under way, so that a shutdown can wait
 * for them, and overlooks the end of these: the first one would make every later shutdown wait as long as it may, while
 * nobody is served any more.
 */
public final class UpgradedRequests {

    private static final MethodHandle DONE = done();

    private UpgradedRequests() {}

    /** From now on nobody waits for the end of this request. Calling it twice changes nothing. */
    public static void forget(HttpServerRequest request) {
        try {
            DONE.invoke(QuarkusRequestWrapper.get(request));
        } catch (Throwable e) { // the signature of method handles; what is called catches everything
            throw new IllegalStateException(e);
        }
    }

    /** It is not public; there is no other way to say it. */
    private static MethodHandle done() {
        try {
            return MethodHandles.privateLookupIn(QuarkusRequestWrapper.class, MethodHandles.lookup())
                    .findVirtual(QuarkusRequestWrapper.class, "done", MethodType.methodType(void.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The framework counts requests in another way now", e);
        }
    }
}
