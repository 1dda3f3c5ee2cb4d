package dev.codesensei.standalone.suite;

import java.util.Arrays;
import java.util.List;

/** The services of the suite. This, and what {@link SuitePlan} tells each of them, is the one place that knows. */
public enum Service {
    AUTH("auth-service", 96),
    /** An open stream of events takes some 27 KiB of its heap; five thousand of them have room. */
    EXECUTION("execution-service", 256),
    RUNNER("runner-worker", 128),
    PROBLEMS("problem-service", 128),
    GATEWAY("gateway-service", 96);

    private final String module;
    private final int heapMib;

    Service(String module, int heapMib) {
        this.module = module;
        this.heapMib = heapMib;
    }

    /** The folder of the module, and the name that its process is known by. */
    public String module() {
        return module;
    }

    /** The largest heap it may grow to. */
    int heapMib() {
        return heapMib;
    }

    public static List<String> modules() {
        return Arrays.stream(values()).map(Service::module).toList();
    }
}
