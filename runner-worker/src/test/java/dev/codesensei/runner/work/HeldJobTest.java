package dev.codesensei.runner.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codesensei.judge.Job;
import dev.codesensei.judge.JobKind;
import dev.codesensei.judge.Limits;
import dev.codesensei.judge.Program;
import dev.codesensei.judge.SourceFile;
import dev.codesensei.judge.queue.Lane;
import dev.codesensei.judge.queue.LeasedJob;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.OpenInput;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeldJobTest {

    private final AtomicInteger kills = new AtomicInteger();
    private final HeldJob job = new HeldJob(lease(), new CountingSandbox());

    @Test
    void killedProgramSaysNothingByItsEnd() {
        job.kill();

        assertThat(job.end()).isFalse();
        assertThat(kills).hasValue(1);
    }

    @Test
    void killThatComesTooLateDoesNotHitTheNextJobInTheSandbox() {
        boolean counts = job.end();

        job.kill();

        assertThat(counts).isTrue();
        assertThat(kills).hasValue(0);
    }

    @Test
    void cancelledProgramIsEndedAgainUntilItHasEnded() {
        job.cancel(); // nothing may run at that moment, but a moment later
        job.insistOnCancelling();

        boolean counts = job.end();
        job.insistOnCancelling();

        assertThat(counts).isTrue();
        assertThat(kills).hasValue(2);
    }

    @Test
    void programThatNobodyCancelledGoesOn() {
        job.insistOnCancelling();

        assertThat(kills).hasValue(0);
    }

    private static LeasedJob lease() {
        var job = new Job(
                "a",
                JobKind.RUN,
                "ada",
                new Program(
                        "python",
                        List.of(new SourceFile("main.py", new byte[0])),
                        "",
                        List.of(),
                        new Limits(1, 1, 1, 1, 1, 1)),
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null);
        return new LeasedJob(job, Lane.INTERACTIVE, "w1", 1);
    }

    private final class CountingSandbox implements Sandbox {

        @Override
        public Report run(Command command, OutputListener output) {
            throw new UnsupportedOperationException("Nothing runs in this test");
        }

        @Override
        public Report run(Command command, OpenInput input, OutputListener output) {
            throw new UnsupportedOperationException("Nothing runs in this test");
        }

        @Override
        public void kill() {
            kills.incrementAndGet();
        }

        @Override
        public void close() {}
    }
}
