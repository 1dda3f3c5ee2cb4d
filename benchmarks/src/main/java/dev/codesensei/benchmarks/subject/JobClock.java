package dev.codesensei.benchmarks.subject;

import java.io.IOException;

/**
 * What single jobs of one language took at the agent. It is read behind each job and never before one, so that reading it
 * wakes nobody up.
 */
public final class JobClock {

    private final Runner runner;
    private final String language;
    private Runner.Done last;

    public JobClock(Runner runner, String language) throws IOException, InterruptedException {
        this.runner = runner;
        this.language = language;
        this.last = runner.done(language);
    }

    /** The milliseconds of the one job since the last reading. */
    public double read() throws IOException, InterruptedException {
        Runner.Done now = runner.done(language);
        if (now.jobs() != last.jobs() + 1) {
            throw new IOException("Not one but %d jobs were done".formatted(now.jobs() - last.jobs()));
        }
        double millis = now.millis() - last.millis();
        last = now;
        return millis;
    }
}
