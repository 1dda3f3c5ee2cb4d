package dev.codesensei.errors;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a backend that is away from a bug. Drivers are recognised by name, since no service has all of them on its class
 * path.
 */
public final class Outage {

    private static final Set<String> SIGNS = Set.of(
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoConnectionPoolClearedException",
            "com.mongodb.MongoInterruptedException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoServerUnavailableException",
            "dev.codesensei.judge.queue.QueueAwayException",
            "java.net.ConnectException",
            "java.net.UnknownHostException");

    /** The connection to the caller ended in the middle of its request; nobody reads the answer. */
    private static final Set<String> CLIENT_GONE = Set.of("io.vertx.core.http.HttpClosedException");

    private Outage() {}

    /** Whether a backend that does not answer is the reason. */
    public static boolean causes(Throwable failure) {
        return hasCause(failure, SIGNS);
    }

    static boolean isOfTheClient(Throwable failure) {
        return hasCause(failure, CLIENT_GONE);
    }

    private static boolean hasCause(Throwable failure, Set<String> types) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> isOneOf(cause.getClass(), types));
    }

    private static boolean isOneOf(Class<?> type, Set<String> types) {
        return Stream.<Class<?>>iterate(type, parent -> parent != null, Class::getSuperclass)
                .anyMatch(parent -> types.contains(parent.getName()));
    }
}
