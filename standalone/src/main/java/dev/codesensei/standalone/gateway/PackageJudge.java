package dev.codesensei.standalone.gateway;

import dev.codesensei.standalone.console.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Has packages read and judged by a suite, which keeps nothing of them. */
public final class PackageJudge {

    private static final Duration LOOK_EVERY = Duration.ofMillis(150);

    /** The suite takes on a few packages at once, and lets some more wait. */
    private static final Duration WHEN_BUSY = Duration.ofSeconds(2);

    private final Gateway gateway;

    public PackageJudge(Gateway gateway) {
        this.gateway = gateway;
    }

    /**
     * What came of a package.
     *
     * @param refusal why it was not even read; null when the report says all
     */
    public record Judged(PackageReport report, @Nullable String refusal) {}

    /** Blocks until all solutions of the package are judged. */
    public Judged judge(Path zip, Consumer<String> progress) throws IOException {
        Job job = await(begin(zip).jobId(), progress);
        return switch (job.state()) {
            case "done" -> new Judged(job.read(), null);
            case "refused" -> new Judged(job.read(), job.report() == null ? job.why() : null);
            default -> throw new Refusal("The suite could not judge it: " + job.why());
        };
    }

    private Begun begin(Path zip) throws IOException {
        while (true) {
            gateway.renew();
            Optional<Begun> begun = gateway.upload("/api/problems/import/check", zip, Begun.class);
            if (begun.isPresent()) {
                return begun.get();
            }
            pause(WHEN_BUSY);
        }
    }

    private Job await(String id, Consumer<String> progress) throws IOException {
        while (true) {
            gateway.renew();
            Job job = gateway.get("/api/problems/jobs/" + id, Job.class);
            if (job.hasEnded()) {
                return job;
            }
            progress.accept(job.progress().message());
            pause(LOOK_EVERY);
        }
    }

    private static void pause(Duration length) throws IOException {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private record Begun(String jobId) {}

    private record JobProgress(String message) {}

    private record Job(
            String state,
            JobProgress progress,
            @Nullable PackageReport report,
            @Nullable ErrorAnswer error) {

        boolean hasEnded() {
            return !state.equals("queued") && !state.equals("running");
        }

        PackageReport read() {
            return report == null ? PackageReport.nothing() : report;
        }

        String why() {
            return error == null ? "no reason is given" : error.sentence();
        }
    }
}
