package dev.codesensei.runner.conversation;

import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.OutputListener;
import dev.codesensei.runner.sandbox.OutputListener.Stream;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A submission and an interactor, each in a sandbox of its own, of which each reads what the other one prints. All of it
 * passes through here, so that neither can learn of the other's end earlier than we do: who was first is never a matter of
 * luck.
 */
public final class Conversation {

    /** The exit code of an interactor that has nothing to complain of. */
    private static final int ACCEPTS = 42;

    /**
     * How long an interactor that knows nothing of the submission's end yet may go on thinking about what it was told
     * before. One that already has what it needs for its decision takes it in this time.
     */
    private static final Duration LAST_WORD = Duration.ofMillis(400);

    private static final long INSISTENCE_MILLIS = 20;

    private final Side submission;
    private final Side interactor;
    private final Pipe toInteractor = new Pipe();
    private final Pipe toSubmission = new Pipe();
    private final Transcript transcript = new Transcript();
    private final CountDownLatch submissionOver = new CountDownLatch(1);
    private final CompletableFuture<Report> verdict = new CompletableFuture<>();

    public Conversation(Side submission, Side interactor) {
        this.submission = submission;
        this.interactor = interactor;
    }

    /** One of the two, and where it runs. */
    public record Side(Command command, Sandbox sandbox) {

        private Report run(Pipe heard, Consumer<byte[]> said) {
            OutputListener mouth = (stream, bytes) -> {
                if (stream == Stream.STDOUT) {
                    said.accept(bytes);
                }
            };
            return sandbox.run(command, heard.input(), mouth);
        }
    }

    /** Lets them talk until both have ended, on this thread and others. An interruption ends both. */
    public Talk hold() throws InterruptedException {
        Thread there = Thread.ofVirtual().name("to-interactor").start(toInteractor::run);
        Thread back = Thread.ofVirtual().name("to-submission").start(toSubmission::run);
        Thread judging = Thread.ofVirtual().name("interactor").start(this::runInteractor);
        try {
            Report ended = runSubmission();
            boolean decided = tell(ended, judging);
            return new Talk(ended, awaited(verdict), decided, transcript.text());
        } finally {
            endInteractor(judging);
            there.interrupt();
            back.interrupt();
        }
    }

    private Report runSubmission() {
        try {
            return submission.run(toSubmission, said -> {
                transcript.submissionSaid(said);
                toInteractor.carry(said);
            });
        } finally {
            submissionOver.countDown();
        }
    }

    private void runInteractor() {
        try {
            Report report = interactor.run(toInteractor, said -> {
                transcript.interactorSaid(said);
                toSubmission.carry(said);
            });
            verdict.complete(report); // before the submission can notice
            if (report.ending().equals(new Ending.Exited(ACCEPTS))) {
                toSubmission.close();
            } else {
                endSubmission();
            }
        } catch (RuntimeException e) {
            verdict.completeExceptionally(e);
            endSubmission();
        }
    }

    /** Answers whether the interactor had decided without being told of the submission's end. */
    private boolean tell(Report ended, Thread judging) throws InterruptedException {
        boolean decided = verdict.isDone();
        switch (ended.ending()) {
            case Ending.Exited(int code) when code == 0 -> toInteractor.close();
            case Ending.Cancelled _, Ending.Broken _ -> endInteractor(judging);
            case Ending.WallLimit _ -> {
                decided = decided || decides();
                toInteractor.close(); // an interactor that goes on nevertheless is the one that hung
            }
            case Ending.Exited _,
                    Ending.Signalled _,
                    Ending.CpuLimit _,
                    Ending.MemoryLimit _,
                    Ending.OutputLimit _,
                    Ending.SecurityViolation _ -> {
                decided = decided || decides();
                endInteractor(judging);
            }
        }
        return decided;
    }

    private boolean decides() throws InterruptedException {
        try {
            verdict.get(LAST_WORD.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException _) {
            return true; // looked at by who wants the report
        }
    }

    /** Once is not enough: a program may be about to be started. */
    private void endSubmission() {
        try {
            while (!submissionOver.await(0, TimeUnit.MILLISECONDS)) {
                submission.sandbox().kill();
                submissionOver.await(INSISTENCE_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when nothing is left that could touch either sandbox, however much anybody wants us to hurry. */
    private void endInteractor(Thread judging) {
        boolean interrupted = Thread.interrupted();
        while (judging.isAlive()) {
            interactor.sandbox().kill();
            try {
                judging.join(INSISTENCE_MILLIS);
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Report awaited(Future<Report> report) throws InterruptedException {
        try {
            return report.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The interactor could not be run", e.getCause());
        }
    }
}
