package dev.codesensei.runner.compiling;

import dev.codesensei.runner.language.ResidentProgram;
import dev.codesensei.runner.sandbox.Command;
import dev.codesensei.runner.sandbox.Ending;
import dev.codesensei.runner.sandbox.Report;
import dev.codesensei.runner.sandbox.Sandbox;
import dev.codesensei.runner.sandbox.SandboxProvider;
import io.quarkus.logging.Log;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One compiler that stays in a sandbox of its own and is asked by everybody in turn. Whenever it does not answer as it
 * should it is replaced, and whoever asked does without it: it makes compiling faster and decides nothing.
 */
final class ResidentCompiler {

    /** Longer waiting for one's turn is no gain over a compiler of one's own. */
    private static final Duration TURN = Duration.ofMillis(500);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Exercises leave this much time to others for each that they take. */
    private static final int REST = 4;

    private static final SecureRandom NONCES = new SecureRandom();

    private final String language;
    private final ResidentProgram program;
    private final SandboxProvider sandboxes;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Life life;
    private boolean missed;

    ResidentCompiler(String language, ResidentProgram program, SandboxProvider sandboxes) {
        this.language = language;
        this.program = program;
        this.sandboxes = sandboxes;
    }

    /** What it says; nothing when it is not there, busy, not sure, or gone before the end. */
    Optional<Report> compile(Command command) {
        long began = System.nanoTime();
        if (life == null) {
            return Optional.empty();
        }
        try {
            return turn.tryLock(TURN.toNanos(), TimeUnit.NANOSECONDS)
                    ? compileInTurn(command, began)
                    : Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<Report> compileInTurn(Command command, long began) throws InterruptedException {
        try {
            Life now = life;
            return now == null
                    ? Optional.empty()
                    : now.ask(CompileRequest.of(NONCES.nextLong(), command))
                            .flatMap(answer -> answer.report(
                                    command,
                                    Duration.ofNanos(System.nanoTime() - began).toMillis()));
        } finally {
            turn.unlock();
        }
    }

    /** Keeps one alive until the thread is interrupted. */
    void live() throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            Life lived = new Life();
            String end = lived.live();
            if (lived.hasRetired) {
                Log.debugf("The resident compiler is renewed: language=%s", language);
                continue;
            }
            if (!missed) {
                Log.warnf(
                        "The resident compiler ended; compiling is slower until another one has started: language=%s (%s)",
                        language, end);
            }
            missed = true;
            pause = lived.hasServed ? FIRST_PAUSE : longer(pause);
            Thread.sleep(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    /** From a start to an end, whatever caused it. */
    private final class Life {

        private final Conversation talk = new Conversation(this::begin);
        private volatile @Nullable Sandbox place;
        private volatile boolean hasServed;
        private volatile boolean wasTooSlow;
        private boolean hasRetired;

        /** How it ended, for the log. */
        String live() throws InterruptedException {
            try (Sandbox sandbox = sandboxes.reserve()) {
                place = sandbox;
                return describe(sandbox.run(program.command(), talk.input(), talk));
            } catch (IllegalStateException e) {
                return String.valueOf(e.getMessage());
            } finally {
                life = null;
                talk.end();
            }
        }

        private String describe(Report report) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            hasRetired = hasServed && report.ending().equals(new Ending.Exited(0));
            return wasTooSlow ? "it did not answer in time" : report.ending().toString();
        }

        private void begin() {
            life = this;
            if (missed) {
                Log.infof("A resident compiler is there again: language=%s", language);
            }
            missed = false;
            Thread.ofVirtual().name("compiler-exercises").start(this::exercise);
        }

        Optional<CompileAnswer> ask(CompileRequest request) throws InterruptedException {
            Optional<CompileAnswer> answer = Optional.empty();
            try {
                answer = talk.ask(request, program.patience());
                hasServed |= answer.isPresent();
            } finally {
                if (answer.isEmpty()) {
                    abandon();
                }
            }
            return answer;
        }

        /** It may be busy with what nobody waits for any more, so it is of no use to the next. */
        private void abandon() {
            Sandbox here = place;
            if (here != null && equals(life)) {
                wasTooSlow = true;
                life = null;
                here.kill();
            }
        }

        private void exercise() {
            try {
                for (int left = program.exercises(); left > 0 && equals(life); left--) {
                    long began = System.nanoTime();
                    turn.lockInterruptibly();
                    try {
                        ask(CompileRequest.exercise(NONCES.nextLong()));
                    } finally {
                        turn.unlock();
                    }
                    Thread.sleep(Duration.ofNanos((System.nanoTime() - began) * REST));
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
