package dev.codesensei.errors;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells a backend that is away from a bug. Drivers are recognised by name, since no service has all of them on its class
 * path.
 */
final class Outage {

    private static final Set<String> SIGNS = Set.of(
            "com.mongodb.MongoTimeoutException",
            "com.mongodb.MongoSocketException",
            "com.mongodb.MongoNotPrimaryException",
            "com.mongodb.MongoNodeIsRecoveringException",
            "com.mongodb.MongoServerUnavailableException",
            "dev.codesensei.judge.queue.QueueAwayException",
            "java.net.ConnectException",
            "java.net.UnknownHostException");

    private Outage() {}

    static boolean causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .anyMatch(cause -> isSign(cause.getClass()));
    }

    private static boolean isSign(Class<?> type) {
        return Stream.<Class<?>>iterate(type, parent -> parent != null, Class::getSuperclass)
                .anyMatch(parent -> SIGNS.contains(parent.getName()));
    }
}
