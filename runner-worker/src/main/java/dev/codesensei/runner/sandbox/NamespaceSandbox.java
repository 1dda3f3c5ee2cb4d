package dev.codesensei.runner.sandbox;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A held slot of the agent. A command that an interpreter waits for elsewhere is run there. */
final class NamespaceSandbox implements Sandbox {

    /** How long the next single-use sandbox of a slot may take; a few milliseconds are usual. */
    private static final Duration PREPARATION = Duration.ofSeconds(20);

    /** How much longer than a program's own time its end may take before the agent counts as stuck. */
    private static final Duration SLACK = Duration.ofSeconds(15);

    private static final SecureRandom NONCES = new SecureRandom();

    private final Slot slot;
    private final SpareSlots spares;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable CurrentRun current;

    NamespaceSandbox(Slot slot, SpareSlots spares) {
        this.slot = slot;
        this.spares = spares;
    }

    @Override
    public Report run(Command command, OutputListener output) {
        return runWhereItFits(command, output, null);
    }

    @Override
    public Report run(Command command, OpenInput input, OutputListener output) {
        if (command.stdin().length > 0) {
            throw new IllegalArgumentException("A program has one input");
        }
        try {
            return runWhereItFits(command, output, input);
        } finally {
            input.finish();
        }
    }

    private Report runWhereItFits(Command command, OutputListener output, @Nullable OpenInput input) {
        Slot spare = spares.borrow(command);
        if (spare == null) {
            return run(command, output, input, slot);
        }
        try {
            return run(command, output, input, spare);
        } finally {
            spare.release();
        }
    }

    private Report run(Command command, OutputListener output, @Nullable OpenInput input, Slot slot) {
        var transcript = new RunTranscript();
        boolean interrupted = Thread.interrupted();
        try {
            CurrentRun run = slot.begin(NONCES.nextLong(), PREPARATION);
            if (run == null) {
                return transcript.report(RunEvent.Ended.broken("no sandbox was prepared in time"));
            }
            current = run;
            run.start(command, input);
            return follow(run, command, new Follower(transcript, output));
        } catch (InterruptedException _) {
            interrupted = true;
            return transcript.report(new RunEvent.Ended(new Ending.Cancelled(), 0, 0, 0, 0, false, false));
        } finally {
            current = null;
            slot.end();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void kill() {
        CurrentRun run = current;
        if (run != null) { // never the slot's: by now it may be somebody else's
            run.cancel();
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            slot.release();
        }
    }

    private Report follow(CurrentRun run, Command command, Follower follower) {
        Duration patience = Duration.ofMillis(command.limits().wallMillis()).plus(SLACK);
        while (true) {
            RunEvent event = await(run, patience, follower);
            if (event instanceof RunEvent.Ended ended) {
                return follower.finish(ended);
            }
            follower.hear(event);
        }
    }

    /** The end of a run is always waited for, so an interruption cancels it and is remembered. */
    private RunEvent await(CurrentRun run, Duration patience, Follower follower) {
        try {
            RunEvent event = run.next(patience);
            if (event != null) {
                return event;
            }
            run.giveUp();
            return RunEvent.Ended.broken("the sandbox agent did not answer");
        } catch (InterruptedException _) {
            follower.interrupted = true;
            kill();
            return await(run, patience, follower);
        }
    }

    /** Passes on what a program prints; a listener that fails ends the run, and then its failure is passed on. */
    private final class Follower {

        private final RunTranscript transcript;
        private final OutputListener output;
        private @Nullable RuntimeException failure;
        private boolean interrupted;

        Follower(RunTranscript transcript, OutputListener output) {
            this.transcript = transcript;
            this.output = output;
        }

        void hear(RunEvent event) {
            switch (event) {
                case RunEvent.Printed printed -> {
                    transcript.add(printed);
                    pass(printed);
                }
                case RunEvent.Collected collected -> transcript.add(collected);
                case RunEvent.Ended _ -> throw new IllegalStateException("The end is not passed on");
            }
        }

        private void pass(RunEvent.Printed printed) {
            if (failure == null) {
                try {
                    output.printed(printed.stream(), printed.bytes());
                } catch (RuntimeException e) {
                    failure = e;
                    kill();
                }
            }
        }

        Report finish(RunEvent.Ended ended) {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure;
            }
            return transcript.report(ended);
        }
    }
}
