package dev.codesensei.gateway.proxy;

import dev.codesensei.gateway.routing.Route;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What is counted about one route. The meters are looked up once, not with each request. */
final class RouteMetrics {

    /** The status that a client which left never saw. */
    static final int CLIENT_GONE = 0;

    private static final int CLASSES = 6;
    private static final int CLASS_SIZE = 100;

    private final Counter[] byStatusClass;
    private final Timer firstByte;
    private final AtomicInteger open = new AtomicInteger();

    RouteMetrics(MeterRegistry registry, Route route) {
        this.byStatusClass = IntStream.range(0, CLASSES)
                .mapToObj(digit -> registry.counter(
                        "sensei.gateway.requests",
                        "route",
                        route.name(),
                        "status",
                        digit == 0 ? "aborted" : digit + "xx"))
                .toArray(Counter[]::new);
        this.firstByte = registry.timer(
                "sensei.gateway.upstream.first.byte",
                "route",
                route.name(),
                "upstream",
                route.upstream().name());
        registry.gauge("sensei.gateway.open", Tags.of("route", route.name()), open);
    }

    void opened() {
        open.incrementAndGet();
    }

    void answered(Duration after) {
        firstByte.record(after);
    }

    void closed(int status) {
        open.decrementAndGet();
        byStatusClass[status / CLASS_SIZE].increment();
    }
}
