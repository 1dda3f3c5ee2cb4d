package dev.codesensei.standalone.suite;

import java.util.Map;
import java.util.Optional;

/**
 * Where documents and queues are kept: servers of the operator's own, or embedded ones where no URL is given.
 *
 * @param redis one URL, or a comma list of hosts, which means a cluster
 */
public record Stores(Optional<String> mongodb, Optional<String> redis) {

    public static Stores of(Map<String, String> environment) {
        return new Stores(named(environment, "SENSEI_MONGODB_URL"), named(environment, "SENSEI_REDIS_URL"));
    }

    public static Stores embedded() {
        return new Stores(Optional.empty(), Optional.empty());
    }

    private static Optional<String> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(url -> !url.isBlank());
    }
}
