package dev.codesensei.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.e2e.client.Caller;
import dev.codesensei.e2e.client.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Shows that all slots work: as many programs as there are slots run at one moment. */
final class AllSlots {

    /** Every sandbox has the machine's own monotonic clock. */
    private static final Program WITNESS = Program.python("""
            import time
            print(time.monotonic_ns())
            time.sleep(3)
            print(time.monotonic_ns())
            """);

    private AllSlots() {}

    static void work(Caller caller) throws InterruptedException, ExecutionException {
        int slots = caller.get("/api/execution/queue/stats")
                .expect(200)
                .json()
                .path("warmPool")
                .path("slots")
                .asInt();
        List<long[]> spans = runAtOnce(caller, slots);

        long lastBegin = spans.stream().mapToLong(span -> span[0]).max().orElseThrow();
        long firstEnd = spans.stream().mapToLong(span -> span[1]).min().orElseThrow();
        assertThat(lastBegin).isLessThan(firstEnd);
    }

    private static List<long[]> runAtOnce(Caller caller, int programs) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> outputs = IntStream.range(0, programs)
                    .mapToObj(_ -> threads.submit(
                            () -> caller.run(WITNESS).path("output").asText()))
                    .toList();
            var spans = new ArrayList<long[]>();
            for (Future<String> output : outputs) {
                spans.add(Arrays.stream(output.get().split("\n", -1))
                        .filter(line -> !line.isEmpty())
                        .mapToLong(Long::parseLong)
                        .toArray());
            }
            return spans;
        }
    }
}
