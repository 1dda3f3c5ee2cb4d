package dev.codesensei.benchmarks.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codesensei.benchmarks.figures.Bar;
import dev.codesensei.benchmarks.figures.Figure;
import dev.codesensei.benchmarks.figures.Samples;
import dev.codesensei.benchmarks.subject.Client;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How quickly the gateway says that it is well while two hundred calls wait for verdicts. The last of all scenarios:
 * the programs that wait are left behind.
 */
public final class WaitingRoom {

    private static final int WAITING = 200;

    private static final int PROBES = 300;

    private final Client client;

    public WaitingRoom(Client client) {
        this.client = client;
    }

    public List<Figure> measure() throws Exception {
        probes();
        List<Double> idle = probes();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (int i = 0; i < WAITING; i++) {
                Future<?> _ = threads.submit(() -> client.hold("import time; time.sleep(20)"));
            }
            awaitAllWaiting();
            return List.of(
                    Figure.of("/health with 200 calls waiting", "ms", new Samples(probes()))
                            .within(new Bar(0.99, Bar.Side.AT_MOST, 50)),
                    Figure.of("/health with nobody waiting", "ms", new Samples(idle)));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Double> probes() throws Exception {
        var took = new ArrayList<Double>();
        for (int i = 0; i < PROBES; i++) {
            took.add(Stopwatch.millis(() -> client.get("/health")));
        }
        return took;
    }

    private void awaitAllWaiting() throws IOException, InterruptedException {
        for (int tries = 0; inTheHouse() < WAITING; tries++) {
            if (tries > 100) {
                throw new IOException("The calls do not arrive");
            }
            Thread.sleep(100);
        }
    }

    private int inTheHouse() throws IOException, InterruptedException {
        JsonNode stats = client.get("/api/execution/queue/stats");
        return stats.path("depth").asInt() + stats.path("active").asInt();
    }
}
