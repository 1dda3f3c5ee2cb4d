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
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tests of one job while they are judged, begun in order and by whoever has a slot for them. What comes behind a failed
 * test that ends the round or its group is not told of, even if it was judged already: results do not depend on how many ran
 * at once.
 */
final class TestRound implements Crew.Work {

    private final TestSet tests;
    private final TestRun run;
    private final EventSink events;
    private final Clock clock;
    private final Instant deadline;
    private final GroupedTests groups;
    private final Map<Integer, TestResult> results = new TreeMap<>();
    private BitSet skipped = new BitSet();
    private int begun;
    private int last;
    private @Nullable Interruption interruption;

    TestRound(TestSet tests, TestRun run, EventSink events, Clock clock, Instant deadline) {
        this.tests = tests;
        this.run = run;
        this.events = events;
        this.clock = clock;
        this.deadline = deadline;
        this.groups = GroupedTests.of(tests);
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
        return interruption == null && next() <= last;
    }

    synchronized Optional<Interruption> interruption() {
        return Optional.ofNullable(interruption);
    }

    /** After the end of the round. */
    synchronized Grade grade() {
        List<TestResult> told = results.values().stream()
                .filter(result -> result.index() <= last && !skipped.get(result.index()))
                .toList();
        return Grades.of(tests, told);
    }

    private synchronized Optional<Integer> begin() {
        if (!isWaiting()) {
            return Optional.empty();
        }
        begun = next();
        return Optional.of(begun);
    }

    private int next() {
        return skipped.nextClearBit(begun + 1);
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
                if (!result.passed()) {
                    failed(result);
                }
                events.happened(new JobEvent.Test(result.index(), tests.tests().size(), result.passed()));
            }
        }
    }

    private void failed(TestResult result) {
        if (endsTheRound(result)) {
            last = Math.min(last, result.index());
        }
        skipped = groups.skipped(results);
    }

    /**
     * Behind a validator that failed, others would fail as well. With groups the round goes on: it is not known yet whether
     * an earlier test makes this one count for nothing.
     */
    private boolean endsTheRound(TestResult result) {
        return tests.stopsAtFailure() || (result.verdict().isOurFault() && groups.isEmpty());
    }

    private synchronized void end(Interruption why) {
        if (interruption == null) {
            interruption = why;
        }
    }
}
