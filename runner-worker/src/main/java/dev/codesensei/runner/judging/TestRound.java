package dev.codesensei.runner.judging;

import dev.codesensei.judge.JobEvent;
import dev.codesensei.judge.Verdict;
import dev.codesensei.judge.grading.Grade;
import dev.codesensei.judge.grading.TestCase;
import dev.codesensei.judge.grading.TestResult;
import dev.codesensei.judge.grading.TestSet;
import dev.codesensei.runner.sandbox.Sandbox;
import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tests of one job while they are judged, begun in order and by whoever has a slot for them. What comes behind a failed
 * test that ends the round is not told of, even if it was judged already: results do not depend on how many ran at once.
 */
final class TestRound implements Crew.Work {

    private final TestSet tests;
    private final TestRun run;
    private final EventSink events;
    private final Clock clock;
    private final Instant deadline;
    private final Map<Integer, TestResult> results = new TreeMap<>();
    private int begun;
    private int last;
    private @Nullable Interruption interruption;

    TestRound(TestSet tests, TestRun run, EventSink events, Clock clock, Instant deadline) {
        this.tests = tests;
        this.run = run;
        this.events = events;
        this.clock = clock;
        this.deadline = deadline;
        this.last = tests.tests().size();
    }

    /** Why there is no grade: the sandbox failed, or somebody wanted an end. */
    record Interruption(Verdict verdict, @Nullable String message) {}

    @Override
    public boolean doNext(Sandbox sandbox) {
        Optional<Integer> next = begin();
        next.ifPresent(index -> judge(index, sandbox));
        return next.isPresent();
    }

    @Override
    public synchronized boolean isWaiting() {
        return interruption == null && begun < last;
    }

    synchronized Optional<Interruption> interruption() {
        return Optional.ofNullable(interruption);
    }

    /** After the end of the round. */
    synchronized Grade grade() {
        List<TestResult> told = results.values().stream()
                .filter(result -> result.index() <= last)
                .toList();
        return Grades.of(told, tests.tests().size());
    }

    private synchronized Optional<Integer> begin() {
        return isWaiting() ? Optional.of(++begun) : Optional.empty();
    }

    private void judge(int index, Sandbox sandbox) {
        TestCase test = tests.tests().get(index - 1);
        try {
            add(clock.instant().isBefore(deadline) ? run.judge(index, test, sandbox) : TestRun.tooLate(index, test));
        } catch (RuntimeException e) {
            Log.errorf(e, "Cannot judge test %d", index);
            end(new Interruption(Verdict.JUDGE_FAILURE, "Test %d could not be judged".formatted(index)));
        }
    }

    private synchronized void add(TestResult result) {
        switch (result.verdict()) {
            case CANCELLED -> end(new Interruption(Verdict.CANCELLED, "Cancelled before it ended"));
            default -> {
                results.put(result.index(), result);
                if (endsTheRound(result)) {
                    last = Math.min(last, result.index());
                }
                events.happened(new JobEvent.Test(result.index(), tests.tests().size(), result.passed()));
            }
        }
    }

    /** Behind a validator that failed, others would fail as well. */
    private boolean endsTheRound(TestResult result) {
        return result.verdict().isOurFault() || (!result.passed() && tests.stopsAtFailure());
    }

    private synchronized void end(Interruption why) {
        if (interruption == null) {
            interruption = why;
        }
    }
}
